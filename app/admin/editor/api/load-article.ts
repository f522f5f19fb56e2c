import type { ArticleResource } from '@/lib/contract/article';
import type { EditableArticle } from '../drafts/article-draft';
import { callApi } from './call-api';
import { editableArticle } from './editable-article';

/** The working copy as the server has it now. Rejects when it cannot be had. */
export async function loadArticle(id: string): Promise<EditableArticle> {
  const path = `/api/v1/articles/${encodeURIComponent(id)}?workingCopy=true`;
  const answer = await callApi<ArticleResource>({ method: 'GET', path });
  if (answer.kind === 'done') return editableArticle(answer.data);
  throw new Error(answer.kind === 'refused' ? answer.detail : answer.kind);
}
