import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { type ApiAnswer, callApi } from './call-api';

/**
 * A change of an article's state. A date in the future schedules; null means now, undefined keeps the current date.
 * `allowDangling`: references of other articles may dangle afterwards.
 */
export type PublicationChange =
  | { kind: 'publish'; publishedAt: string | null | undefined; allowDangling?: boolean }
  | { kind: 'unpublish'; allowDangling?: boolean }
  | { kind: 'archive'; allowDangling?: boolean }
  | { kind: 'trash'; allowDangling?: boolean }
  | { kind: 'restore' };

/** Changes the state of the article at `version`; restoring needs no version. */
export function changePublication(id: string, version: number, change: PublicationChange): Promise<ApiAnswer<unknown>> {
  const path = `/api/v1/articles/${encodeURIComponent(id)}`;
  if (change.kind === 'restore') return callApi({ method: 'DELETE', path: `${path}/trash` });
  const { allowDangling = false } = change;
  const query = allowDangling ? '?allowDangling=true' : '';
  if (change.kind === 'archive') return callApi({ method: 'PUT', path: `${path}/archive${query}`, version });
  if (change.kind === 'trash') return callApi({ method: 'DELETE', path: path + query, version });
  if (change.kind === 'unpublish') return callApi({ method: 'DELETE', path: `${path}/publication${query}`, version });
  const { publishedAt } = change;
  return callApi({ method: 'PUT', path: `${path}/publication`, version, body: { publishedAt, allowDangling } });
}

/** The articles whose references would dangle, from a refusal; none for any other refusal. */
export function danglingOf({ code, facts }: Extract<ApiAnswer<unknown>, { kind: 'refused' }>): DanglingReferences[] {
  return code === 'references_would_dangle' ? ((facts?.articles ?? []) as DanglingReferences[]) : [];
}
