import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { archiveArticle } from '@/lib/content/archive-article';
import { unarchiveArticle } from '@/lib/content/unarchive-article';
import { withdrawalQuery } from '@/lib/contract/article';
import { ifMatchHeader, versionOption } from '../if-match';
import { noQuery } from '../no-query';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { articleId } from './article-path';
import { changedArticle, changedArticleResponse } from './changed-article';

/** A body is not needed; one with members must not be ignored. */
const nothing = z.strictObject({}).meta({ id: 'Nothing' });

const archive = createRoute({
  method: 'put',
  path: '/articles/{id}/archive',
  operationId: 'archiveArticle',
  tags: ['Publication'],
  summary: 'Move to the archive',
  description: 'An article that is or was public is kept, but hidden from readers until it is published again.',
  security: personOrToken('content:write'),
  request: {
    params: articleId,
    query: withdrawalQuery,
    headers: ifMatchHeader,
    body: { required: false, content: { 'application/json': { schema: nothing } } },
  },
  responses: { 200: changedArticleResponse, ...problemResponses(403, 404, 409, 413, 415, 507) },
});

const unarchive = createRoute({
  method: 'delete',
  path: '/articles/{id}/archive',
  operationId: 'unarchiveArticle',
  tags: ['Publication'],
  summary: 'Take out of the archive',
  description: 'It becomes a draft.',
  security: personOrToken('content:write'),
  request: { params: articleId, query: noQuery, headers: ifMatchHeader },
  responses: { 200: changedArticleResponse, ...problemResponses(403, 404, 409, 507) },
});

/** `/articles/{id}/archive`: archive an article, take it out again. */
export const archiving = router()
  .openapi(archive, async (c) => {
    const version = versionOption(c.req.valid('header')['if-match']);
    const allowDangling = c.req.valid('query').allowDangling === 'true';
    const input = { id: c.req.valid('param').id, ...version, allowDangling };
    const data = changedArticle(await archiveArticle(c.get('actor'), input));
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(unarchive, async (c) => {
    const version = versionOption(c.req.valid('header')['if-match']);
    const data = changedArticle(await unarchiveArticle(c.get('actor'), { id: c.req.valid('param').id, ...version }));
    return c.json({ data }, 200, resourceEtag(data));
  });
