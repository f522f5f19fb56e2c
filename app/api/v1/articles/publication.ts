import { createRoute } from '@hono/zod-openapi';
import { publishArticle } from '@/lib/content/publish-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { publicationInput, withdrawalQuery } from '@/lib/contract/article';
import { ifMatchHeader, versionOption } from '../if-match';
import { noQuery } from '../no-query';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { articleId } from './article-path';
import { changedArticle, changedArticleResponse } from './changed-article';

const publish = createRoute({
  method: 'put',
  path: '/articles/{id}/publication',
  operationId: 'publishArticle',
  tags: ['Publication'],
  summary: 'Publish the working copy, or schedule it',
  description:
    'A `publishedAt` in the future schedules the article. For a public article, the working copy replaces the published version.',
  security: personOrToken('content:write'),
  request: {
    params: articleId,
    query: noQuery,
    headers: ifMatchHeader,
    body: { required: false, content: { 'application/json': { schema: publicationInput } } },
  },
  responses: { 200: changedArticleResponse, ...problemResponses(403, 404, 409, 413, 415, 507) },
});

const unpublish = createRoute({
  method: 'delete',
  path: '/articles/{id}/publication',
  operationId: 'unpublishArticle',
  tags: ['Publication'],
  summary: 'Make an article a draft again',
  description: 'Unpublishes a public article, or cancels the schedule of a scheduled one. The working copy is kept.',
  security: personOrToken('content:write'),
  request: { params: articleId, query: withdrawalQuery, headers: ifMatchHeader },
  responses: { 200: changedArticleResponse, ...problemResponses(403, 404, 409) },
});

/** `/articles/{id}/publication`: publish or schedule, unpublish. */
export const publication = router()
  .openapi(publish, async (c) => {
    const actor = c.get('actor');
    const version = versionOption(c.req.valid('header')['if-match']);
    const input = { id: c.req.valid('param').id, ...version, ...c.req.valid('json') };
    const published = await publishArticle(actor, input);
    const data = changedArticle(published);
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(unpublish, async (c) => {
    const actor = c.get('actor');
    const version = versionOption(c.req.valid('header')['if-match']);
    const allowDangling = c.req.valid('query').allowDangling === 'true';
    const draft = await unpublishArticle(actor, { id: c.req.valid('param').id, ...version, allowDangling });
    const data = changedArticle(draft);
    return c.json({ data }, 200, resourceEtag(data));
  });
