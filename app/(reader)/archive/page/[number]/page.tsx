import { paths } from '@/lib/site/reader-paths';
import { readPageNumber } from '../../../_address/read-page-number';
import { ArchivePage, archiveMetadata } from '../../../_archive/archive-page';
import { readerMetadata } from '../../../_page/reader-metadata';
import { readerPage } from '../../../_page/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ number: string }>;
}

const requestedPageNumber = async ({ params }: Props) => readPageNumber((await params).number, paths.archive());

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => archiveMetadata(context, await requestedPageNumber(props)));

export default function NumberedArchivePage(props: Props) {
  return readerPage(async (context) => ArchivePage({ context, page: await requestedPageNumber(props) }));
}
