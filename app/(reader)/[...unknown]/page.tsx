import { ScholiumError } from '@/lib/kernel/errors';
import { readerMetadata } from '../_page/reader-metadata';
import { readerPage } from '../_page/reader-page';

export const dynamic = 'force-dynamic';

const nothingHere = async (): Promise<never> => {
  throw new ScholiumError('not_found');
};

export const generateMetadata = () => readerMetadata(nothingHere);

/** Matches every address that no other page matches. */
export default function UnknownPage() {
  return readerPage(nothingHere);
}
