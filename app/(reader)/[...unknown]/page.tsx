import { ScholiumError } from '@/lib/kernel/errors';
import { readerMetadata } from '../_frame/reader-metadata';
import { readerPage } from '../_frame/reader-page';

export const dynamic = 'force-dynamic';

const nothingHere = async (): Promise<never> => {
  throw new ScholiumError('not_found');
};

export const generateMetadata = () => readerMetadata(nothingHere);

/** Every address that no other page takes. */
export default function UnknownPage() {
  return readerPage(nothingHere);
}
