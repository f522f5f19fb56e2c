import { paths } from '../../../_frame/paths';
import { readPageNumber } from '../../../_frame/read-page-number';
import { readerMetadata } from '../../../_frame/reader-metadata';
import { readerPage } from '../../../_frame/reader-page';
import { TagIndex, tagIndexMetadata } from '../../../_tags/tag-index';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ number: string }>;
}

const pageOf = async ({ params }: Props) => readPageNumber((await params).number, paths.tags());

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => tagIndexMetadata(context, await pageOf(props)));

export default function NumberedTagsPage(props: Props) {
  return readerPage(async (context) => TagIndex({ context, page: await pageOf(props) }));
}
