import { ArchivePage, archiveMetadata } from '../_archive/archive-page';
import { readerMetadata } from '../_frame/reader-metadata';
import { readerPage } from '../_frame/reader-page';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => readerMetadata((context) => archiveMetadata(context, 1));

export default function FirstArchivePage() {
  return readerPage((context) => ArchivePage({ context, page: 1 }));
}
