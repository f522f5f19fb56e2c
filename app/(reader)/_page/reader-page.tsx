import { headers } from 'next/headers';
import { notFound, unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { setAnswerStatus } from '@/lib/answers/set-answer-status';
import { translator } from '@/lib/i18n/translator';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { type ReaderContext, readerContext } from '../_context/reader-context';
import { readerLocale } from '../_context/reader-locale';
import { Failure } from '../_refusal/failure';
import { NotFound } from '../_refusal/not-found';
import { NotSetUp } from '../_refusal/not-set-up';

/**
 * Renders a page, or instead of it, with the right status: not found (404), the site is not set up (503), an error (500). All
 * three are rendered on the server; `notFound()` and error.tsx, which need JavaScript, are used only where no status can be set.
 */
export async function readerPage(render: (context: ReaderContext) => Promise<ReactNode>): Promise<ReactNode> {
  try {
    const context = await readerContext();
    return context === null ? await showNotSetUp() : await render(context);
  } catch (error) {
    unstable_rethrow(error);
    return isScholiumError(error) && error.code === 'not_found' ? showNotFound() : showFailure(error);
  }
}

async function showNotSetUp(): Promise<ReactNode> {
  setAnswerStatus(503);
  return <NotSetUp translate={translator(await readerLocale(), 'reader')} />;
}

async function showNotFound(): Promise<ReactNode> {
  if (!setAnswerStatus(404)) notFound();
  return <NotFound translate={translator(await readerLocale(), 'reader')} />;
}

async function showFailure(error: unknown): Promise<ReactNode> {
  const requestId = (await headers()).get('x-request-id') ?? '';
  log().error({ err: error, requestId }, 'reader page failed');
  const status = isScholiumError(error) ? error.status : 500;
  if (!setAnswerStatus(status)) throw error;
  const translate = translator(await readerLocale(), 'reader');
  return <Failure translate={translate} requestId={requestId} isAway={status === 503} />;
}
