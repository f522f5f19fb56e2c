import type { Queryable } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { type WorkingSource, withWorkingCopy, workingSourceSelect } from './working-row';

/** An article with its working copy, including articles in the trash. Throws not_found. */
export async function loadWorkingSource(queryable: Queryable, id: string): Promise<WorkingSource> {
  const row = await queryable.article.findUnique({ where: { id }, select: workingSourceSelect });
  if (!row) throw new ScholiumError('not_found');
  return withWorkingCopy(row);
}
