import { paths } from '@/lib/site/reader-paths';
import { readPageNumber } from '../../../_address/read-page-number';
import { readerMetadata } from '../../../_page/reader-metadata';
import { readerPage } from '../../../_page/reader-page';
import { TagIndex, tagIndexMetadata } from '../../../_tags/tag-index';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ number: string }>;
}

const requestedPageNumber = async ({ params }: Props) => readPageNumber((await params).number, paths.tags());

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => tagIndexMetadata(context, await requestedPageNumber(props)));

export default function NumberedTagsPage(props: Props) {
  return readerPage(async (context) => TagIndex({ context, page: await requestedPageNumber(props) }));
}
