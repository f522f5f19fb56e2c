import { readSlug } from '../../_address/read-slug';
import { ArticlePage, articleMetadata } from '../../_article/article-page';
import { readerMetadata } from '../../_page/reader-metadata';
import { readerPage } from '../../_page/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

const slugOf = async ({ params }: Props) => readSlug((await params).slug);

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => articleMetadata(context, await slugOf(props)));

export default function PublicArticlePage(props: Props) {
  return readerPage(async (context) => ArticlePage({ context, slug: await slugOf(props) }));
}
