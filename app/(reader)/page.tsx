import { FeedPage, feedMetadata } from './_feed/feed-page';
import { readerMetadata } from './_page/reader-metadata';
import { readerPage } from './_page/reader-page';

export const dynamic = 'force-dynamic';

export const generateMetadata = () => readerMetadata((context) => feedMetadata(context, 1));

export default function HomePage() {
  return readerPage((context) => FeedPage({ context, page: 1 }));
}
