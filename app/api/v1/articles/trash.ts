import { createRoute } from '@hono/zod-openapi';
import { restoreArticle } from '@/lib/content/restore-article';
import { noQuery } from '../no-query';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { articleId } from './article-path';
import { changedArticle, changedArticleResponse } from './changed-article';

const restore = createRoute({
  method: 'delete',
  path: '/articles/{id}/trash',
  operationId: 'restoreArticle',
  tags: ['Articles'],
  summary: 'Restore from the trash',
  description: 'The article is restored unpublished.',
  security: personOrToken('content:write'),
  request: { params: articleId, query: noQuery },
  responses: {
    200: changedArticleResponse,
    ...problemResponses(403, 404, 409),
  },
});

/** `/articles/{id}/trash`: restore. */
export const articleTrash = router().openapi(restore, async (c) => {
  const actor = c.get('actor');
  const article = await restoreArticle(actor, { id: c.req.valid('param').id });
  const data = changedArticle(article);
  return c.json({ data }, 200, resourceEtag(data));
});
