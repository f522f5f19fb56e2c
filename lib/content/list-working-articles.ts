import { type Actor, personIdOf } from '@/lib/accounts/actor';
import { allows, authorize, ownSubject } from '@/lib/accounts/policy';
import { database } from '@/lib/db/database';
import { readSite } from '@/lib/site/read-site';
import {
  countWorkingArticles,
  findWorkingArticles,
  type WorkingCounts,
  type WorkingFilter,
  type WorkingView,
} from './dialect/find-working-articles';
import { monthRange } from './paging/month-range';
import { type Page, pageOf, pageRange } from './paging/page-of';
import type { WorkingArticleRow } from './views/article-view';
import { presentWorkingRow } from './working/present-working-copy';
import { withWorkingCopy, workingRowSelect } from './working/working-row';

/** `status` defaults to `all` (everything outside the trash); `search` is text in the title; `tag` a slug; `month` `YYYY-MM`. */
export interface WorkingListQuery {
  status?: WorkingView | undefined;
  search?: string | undefined;
  tag?: string | undefined;
  month?: string | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

/** Articles per page of the admin's list. */
const defaultPageSize = 30;

/**
 * A numbered page of working copies, most recently changed first, and the number in each status under the same search, tag and
 * month. The month is that of the public or planned date, else of the last change, in the site's time zone. Authors see only
 * their own articles. Throws not_found past the end, not_signed_in, missing_scope.
 */
export async function listWorkingArticles(
  actor: Actor,
  query: WorkingListQuery = {},
): Promise<Page<WorkingArticleRow> & { counts: WorkingCounts }> {
  authorize(actor, 'article.read', ownSubject(actor));
  const { status = 'all', page = 1, pageSize = defaultPageSize } = query;
  const filter = await filterOf(actor, query);
  const counts = await countWorkingArticles(filter);
  const total = counts[status];
  const ids = await findWorkingArticles(filter, status, pageRange(page, pageSize, total));
  return { ...pageOf(await loadRows(ids), page, pageSize, total), counts };
}

async function filterOf(actor: Actor, { search, tag, month }: WorkingListQuery): Promise<WorkingFilter> {
  const range = month === undefined ? null : monthRange(month, (await readSite())?.timeZone ?? 'UTC');
  return {
    authorId: allows(actor, 'article.read') ? null : personIdOf(actor),
    search: search?.trim() || null,
    tag: tag ?? null,
    from: range?.from ?? null,
    before: range?.before ?? null,
  };
}

async function loadRows(ids: readonly string[]): Promise<WorkingArticleRow[]> {
  const rows = await database().article.findMany({ where: { id: { in: [...ids] } }, select: workingRowSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => presentWorkingRow(withWorkingCopy(row)));
}
