import { paths } from '@/lib/site/reader-paths';
import { readPageNumber } from '../../../../_address/read-page-number';
import { readSlug } from '../../../../_address/read-slug';
import { readerMetadata } from '../../../../_page/reader-metadata';
import { readerPage } from '../../../../_page/reader-page';
import { TagPage, tagMetadata } from '../../../../_tags/tag-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

async function readParameters({ params }: Props) {
  const { slug: part, number } = await params;
  const slug = readSlug(part);
  return { slug, page: readPageNumber(number, paths.tag(slug)) };
}

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => tagMetadata(context, await readParameters(props)));

export default function NumberedTagPage(props: Props) {
  return readerPage(async (context) => TagPage({ context, ...(await readParameters(props)) }));
}
