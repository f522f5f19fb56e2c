import { paths } from '@/lib/site/reader-paths';
import { readMonth } from '../../../../../_address/read-month';
import { readPageNumber } from '../../../../../_address/read-page-number';
import { MonthPage, monthMetadata } from '../../../../../_archive/month-page';
import { readerMetadata } from '../../../../../_page/reader-metadata';
import { readerPage } from '../../../../../_page/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ year: string; month: string; number: string }>;
}

async function readParameters({ params }: Props) {
  const { year, month: part, number } = await params;
  const month = readMonth(year, part);
  return { month, page: readPageNumber(number, paths.month(month)) };
}

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => monthMetadata(context, await readParameters(props)));

export default function NumberedMonthPage(props: Props) {
  return readerPage(async (context) => MonthPage({ context, ...(await readParameters(props)) }));
}
