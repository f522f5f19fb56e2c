import type { ArticleResource } from '@/lib/contract/article';
import type { EditableArticle } from '../drafts/article-draft';
import { callApi } from './call-api';
import { editableArticle } from './editable-article';

/** The current working copy on the server. Rejects if it cannot be loaded. */
export async function loadArticle(id: string): Promise<EditableArticle> {
  const path = `/api/v1/articles/${encodeURIComponent(id)}?workingCopy=true`;
  const answer = await callApi<ArticleResource>({ method: 'GET', path });
  if (answer.kind === 'done') return editableArticle(answer.data);
  throw new Error(answer.kind === 'refused' ? answer.detail : answer.kind);
}
