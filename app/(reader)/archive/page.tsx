import { ArchivePage, archiveMetadata } from '../_archive/archive-page';
import { readerMetadata } from '../_page/reader-metadata';
import { readerPage } from '../_page/reader-page';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => readerMetadata((context) => archiveMetadata(context, 1));

export default function FirstArchivePage() {
  return readerPage((context) => ArchivePage({ context, page: 1 }));
}
