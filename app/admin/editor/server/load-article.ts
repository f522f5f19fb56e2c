import type { EditableArticle } from '../drafts/article-draft';
import { callApi } from './call-api';

/** The working copy as the server has it now. Rejects when it cannot be had. */
export async function loadArticle(id: string): Promise<EditableArticle> {
  const path = `/admin/articles/${encodeURIComponent(id)}/working-copy`;
  const answer = await callApi<EditableArticle>({ method: 'GET', path });
  if (answer.kind === 'done') return answer.data;
  throw new Error(answer.kind === 'refused' ? answer.detail : answer.kind);
}
