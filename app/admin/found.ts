import { notFound } from 'next/navigation';
import { isScholiumError } from '@/lib/kernel/errors';

/** The value of a query; what it does not find, or this person may not see, becomes the page "not found". */
export async function found<Value>(query: Promise<Value>): Promise<Value> {
  try {
    return await query;
  } catch (error) {
    if (isScholiumError(error) && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
