import { readMonth } from '../../../_address/read-month';
import { MonthPage, monthMetadata } from '../../../_archive/month-page';
import { readerMetadata } from '../../../_page/reader-metadata';
import { readerPage } from '../../../_page/reader-page';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ year: string; month: string }>;
}

async function readParameters({ params }: Props) {
  const { year, month } = await params;
  return { month: readMonth(year, month), page: 1 };
}

export const generateMetadata = (props: Props) =>
  readerMetadata(async (context) => monthMetadata(context, await readParameters(props)));

export default function FirstMonthPage(props: Props) {
  return readerPage(async (context) => MonthPage({ context, ...(await readParameters(props)) }));
}
