import { ArchivePage, archiveMetadata } from '../../../_archive/archive-page';
import { paths } from '../../../_frame/paths';
import { readPageNumber } from '../../../_frame/read-page-number';
import { readerMetadata } from '../../../_frame/reader-metadata';
import { readerPage } from '../../../_frame/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ number: string }>;
}

const pageOf = async ({ params }: Props) => readPageNumber((await params).number, paths.archive());

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => archiveMetadata(context, await pageOf(props)));

export default function NumberedArchivePage(props: Props) {
  return readerPage(async (context) => ArchivePage({ context, page: await pageOf(props) }));
}
