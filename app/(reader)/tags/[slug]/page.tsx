import { readSlug } from '../../_address/read-slug';
import { readerMetadata } from '../../_page/reader-metadata';
import { readerPage } from '../../_page/reader-page';
import { TagPage, tagMetadata } from '../../_tags/tag-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

const readParameters = async ({ params }: Props) => ({ slug: readSlug((await params).slug), page: 1 });

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => tagMetadata(context, await readParameters(props)));

export default function FirstTagPage(props: Props) {
  return readerPage(async (context) => TagPage({ context, ...(await readParameters(props)) }));
}
