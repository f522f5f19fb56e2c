import { readerMetadata } from '../_page/reader-metadata';
import { readerPage } from '../_page/reader-page';
import { TagIndex, tagIndexMetadata } from '../_tags/tag-index';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => readerMetadata((context) => tagIndexMetadata(context, 1));

export default function TagsPage() {
  return readerPage((context) => TagIndex({ context, page: 1 }));
}
