import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import { translator } from '@/lib/i18n/translator';
import { isScholiumError } from '@/lib/kernel/errors';
import { type ReaderContext, readerContext } from '../_context/reader-context';
import { readerLocale } from '../_context/reader-locale';

/** The metadata of a page; if the page cannot be shown, a title that says so, hidden from search engines. */
export async function readerMetadata(describe: (context: ReaderContext) => Promise<Metadata>): Promise<Metadata> {
  try {
    const context = await readerContext();
    return context === null ? await exceptional('notSetUp.title') : await describe(context);
  } catch (error) {
    unstable_rethrow(error);
    return exceptional(isScholiumError(error) && error.code === 'not_found' ? 'notFound.title' : 'failure.title');
  }
}

async function exceptional(key: string): Promise<Metadata> {
  return { title: translator(await readerLocale(), 'reader')(key), robots: { index: false } };
}
