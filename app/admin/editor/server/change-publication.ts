import { changeArticle } from '../../(signed-in)/articles/change-article';
import { type ApiAnswer, callApi } from './call-api';

/** A change of an article's state. A date in the future schedules; null is the present moment, undefined the date that stands. */
export type PublicationChange =
  | { kind: 'publish'; publishedAt: string | null | undefined }
  | { kind: 'unpublish' }
  | { kind: 'archive' }
  | { kind: 'trash' }
  | { kind: 'restore' };

/** Changes the state of the article that was read as `version`; restoring asks for none. */
export function changePublication(id: string, version: number, change: PublicationChange): Promise<ApiAnswer<unknown>> {
  const path = `/api/v1/articles/${encodeURIComponent(id)}`;
  if (change.kind === 'restore') return callApi({ method: 'DELETE', path: `${path}/trash` });
  if (change.kind === 'archive') return archive(id, version);
  if (change.kind === 'trash') return callApi({ method: 'DELETE', path, version });
  if (change.kind === 'unpublish') return callApi({ method: 'DELETE', path: `${path}/publication`, version });
  const { publishedAt } = change;
  return callApi({ method: 'PUT', path: `${path}/publication`, version, body: { publishedAt } });
}

/** The API has no address for archiving, so it takes the way of the list. */
async function archive(id: string, version: number): Promise<ApiAnswer<unknown>> {
  try {
    const result = await changeArticle({ id, version, change: 'archive' });
    if (result.done) return { kind: 'done', data: result };
    return { kind: 'refused', status: 409, code: null, detail: result.message };
  } catch {
    return { kind: 'unreachable' };
  }
}
