import type { ArticleResource } from '@/lib/contract/article';
import type { ArticleDraft } from '../drafts/article-draft';
import type { SaveAnswer } from '../saving/save-state';
import { type ApiAnswer, callApi } from './call-api';

/** Bytes that browsers send after a page is closed: 64 KiB in total (Fetch standard, section 4.6), less an allowance for headers. */
const maxKeepaliveBytes = 60_000;

/** Sends the changed fields of a working copy based on `version`. Continues after the page is closed if the text is short enough. */
export async function saveArticle(id: string, changes: Partial<ArticleDraft>, version: number): Promise<SaveAnswer> {
  const size = new TextEncoder().encode(JSON.stringify(changes)).length;
  const answer = await callApi<ArticleResource>({
    method: 'PATCH',
    path: `/api/v1/articles/${encodeURIComponent(id)}`,
    version,
    body: changes,
    keepalive: size <= maxKeepaliveBytes,
  });
  return answer.kind === 'done' ? { kind: 'saved', version: answer.data.version } : saveAnswer(answer);
}

function saveAnswer(answer: Exclude<ApiAnswer<unknown>, { kind: 'done' }>): SaveAnswer {
  if (answer.kind === 'unreachable') return answer;
  const { status, code, detail } = answer;
  if (code === 'stale_version') return { kind: 'stale' };
  if (code === 'slug_taken') return { kind: 'slug_taken' };
  if (status === 401) return { kind: 'signed_out' };
  if (status === 429 || status === 503) return { kind: 'unreachable' };
  return { kind: 'refused', message: detail };
}
