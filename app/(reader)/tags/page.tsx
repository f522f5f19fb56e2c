import { pageMetadata } from '../_frame/page-metadata';
import { paths } from '../_frame/paths';
import { readerMetadata } from '../_frame/reader-metadata';
import { readerPage } from '../_frame/reader-page';
import { TagIndex } from '../_tags/tag-index';

export const dynamic = 'force-dynamic';

export const generateMetadata = () =>
  readerMetadata(async (context) => {
    const { translate, site } = context;
    const description = translate('tags.indexAbout', { site: site.name });
    return pageMetadata(context, { title: translate('tags.title'), description, path: paths.tags() });
  });

export default function TagsPage() {
  return readerPage((context) => TagIndex({ context }));
}
