import { MonthPage, monthMetadata } from '../../../../../_archive/month-page';
import { paths } from '../../../../../_frame/paths';
import { readMonth } from '../../../../../_frame/read-month';
import { readPageNumber } from '../../../../../_frame/read-page-number';
import { readerMetadata } from '../../../../../_frame/reader-metadata';
import { readerPage } from '../../../../../_frame/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ year: string; month: string; number: string }>;
}

async function placeOf({ params }: Props) {
  const { year, month: part, number } = await params;
  const month = readMonth(year, part);
  return { month, page: readPageNumber(number, paths.month(month)) };
}

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => monthMetadata(context, await placeOf(props)));

export default function NumberedMonthPage(props: Props) {
  return readerPage(async (context) => MonthPage({ context, ...(await placeOf(props)) }));
}
