import { ArchivePage } from '../_archive/archive-page';
import { pageMetadata } from '../_frame/page-metadata';
import { paths } from '../_frame/paths';
import { readerMetadata } from '../_frame/reader-metadata';
import { readerPage } from '../_frame/reader-page';

export const dynamic = 'force-dynamic';

export const generateMetadata = () =>
  readerMetadata(async (context) => {
    const { translate, site } = context;
    const description = translate('archive.about', { site: site.name });
    return pageMetadata(context, { title: translate('archive.title'), description, path: paths.archive() });
  });

export default function WholeArchivePage() {
  return readerPage((context) => ArchivePage({ context }));
}
