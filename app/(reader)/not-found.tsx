import { translator } from '@/lib/i18n/translator';
import { readerLocale } from './_context/reader-locale';
import { NotFound } from './_refusal/not-found';

export default async function NotFoundPage() {
  return <NotFound translate={translator(await readerLocale(), 'reader')} />;
}
