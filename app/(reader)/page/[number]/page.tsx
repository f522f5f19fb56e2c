import { paths } from '@/lib/site/reader-paths';
import { readPageNumber } from '../../_address/read-page-number';
import { FeedPage, feedMetadata } from '../../_feed/feed-page';
import { readerMetadata } from '../../_page/reader-metadata';
import { readerPage } from '../../_page/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ number: string }>;
}

const requestedPageNumber = async ({ params }: Props) => readPageNumber((await params).number, paths.feed());

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => feedMetadata(context, await requestedPageNumber(props)));

export default function NumberedFeedPage(props: Props) {
  return readerPage(async (context) => FeedPage({ context, page: await requestedPageNumber(props) }));
}
