import { notFound } from 'next/navigation';
import { isScholiumError } from '@/lib/kernel/errors';

/** The value of a query; if it is not found, or this person may not see it, shows the "not found" page. */
export async function orNotFound<Value>(query: Promise<Value>): Promise<Value> {
  try {
    return await query;
  } catch (error) {
    if (isScholiumError(error) && (error.code === 'not_found' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
