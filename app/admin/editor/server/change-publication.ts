import { type ApiAnswer, callApi } from './call-api';

/** A change of an article's state. A date in the future schedules; null is the present moment, undefined the date that stands. */
export type PublicationChange =
  | { kind: 'publish'; publishedAt: string | null | undefined }
  | { kind: 'unpublish' }
  | { kind: 'trash' }
  | { kind: 'restore' };

/** Changes the state of the article that was read as `version`; restoring asks for none. */
export function changePublication(id: string, version: number, change: PublicationChange): Promise<ApiAnswer<unknown>> {
  const path = `/api/v1/articles/${encodeURIComponent(id)}`;
  if (change.kind === 'restore') return callApi({ method: 'DELETE', path: `${path}/trash` });
  if (change.kind === 'trash') return callApi({ method: 'DELETE', path, version });
  if (change.kind === 'unpublish') return callApi({ method: 'DELETE', path: `${path}/publication`, version });
  const { publishedAt } = change;
  return callApi({ method: 'PUT', path: `${path}/publication`, version, body: { publishedAt } });
}
