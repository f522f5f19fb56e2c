import { translator } from '@/lib/i18n/translator';
import { NotFound } from './_frame/not-found';
import { readerLocale } from './_frame/reader-locale';

export default async function NotFoundPage() {
  return <NotFound translate={translator(await readerLocale(), 'reader')} />;
}
