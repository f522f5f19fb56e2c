import { createRoute } from '@hono/zod-openapi';
import { findRedirect } from '@/lib/content/find-redirect';
import { readArticle } from '@/lib/content/read-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import {
  articleChanges,
  articleQuery,
  articleResource as articleSchema,
  withdrawalQuery,
} from '@/lib/contract/article';
import { oneOf } from '@/lib/contract/paging';
import { isScholiumError } from '@/lib/kernel/errors';
import { siteUrl } from '@/lib/site/site-url';
import { ifMatchHeader, requiredIfMatchHeader, requiredVersion, versionOption } from '../if-match';
import { noQuery } from '../no-query';
import { notModified } from '../not-modified';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { articleId, pathId } from './article-path';
import { articleResource } from './article-resource';
import { changedArticle, changedArticleResponse } from './changed-article';

const article = { description: 'The article.', content: { 'application/json': { schema: oneOf(articleSchema) } } };

const read = createRoute({
  method: 'get',
  path: '/articles/{id}',
  operationId: 'readArticle',
  tags: ['Articles'],
  summary: 'Read one article',
  security: [{}, ...personOrToken('drafts:read'), { token: ['content:read'] }],
  request: { params: pathId('The identifier or the slug.'), query: articleQuery },
  responses: {
    200: article,
    ...notModified,
    308: { description: 'The slug has changed; `Location` is the current address.' },
    ...problemResponses(403, 404),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/articles/{id}',
  operationId: 'changeArticle',
  tags: ['Articles'],
  summary: 'Change the working copy',
  description: 'Readers see the change when the article is published again. Omitted fields are unchanged.',
  security: personOrToken('content:write'),
  request: {
    params: articleId,
    query: noQuery,
    headers: requiredIfMatchHeader,
    body: { required: true, content: { 'application/json': { schema: articleChanges } } },
  },
  responses: { 200: changedArticleResponse, ...problemResponses(403, 404, 409, 413, 415, 428, 507) },
});

const trash = createRoute({
  method: 'delete',
  path: '/articles/{id}',
  operationId: 'trashArticle',
  tags: ['Articles'],
  summary: 'Move to the trash',
  description: 'The article is no longer public, and can be restored.',
  security: personOrToken('content:write'),
  request: { params: articleId, query: withdrawalQuery, headers: ifMatchHeader },
  responses: { 204: { description: 'The article is in the trash.' }, ...problemResponses(403, 404, 409) },
});

/** `/articles/{id}`: read, change, move to the trash. */
export const articleItem = router()
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const workingCopy = c.req.valid('query').workingCopy === 'true';
    const actor = c.get('actor');
    const found = await readArticle(actor, id, { workingCopy }).catch((error: unknown) => movedAddress(error, id));
    if (typeof found === 'string') return c.redirect(found + new URL(c.req.url).search, 308);
    const data = articleResource(found);
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(change, async (c) => {
    const actor = c.get('actor');
    const version = requiredVersion(c.req.valid('header')['if-match']);
    const saved = await saveWorkingCopy(actor, { id: c.req.valid('param').id, version, changes: c.req.valid('json') });
    const data = changedArticle(saved);
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(trash, async (c) => {
    const version = versionOption(c.req.valid('header')['if-match']);
    const allowDangling = c.req.valid('query').allowDangling === 'true';
    await trashArticle(c.get('actor'), { id: c.req.valid('param').id, ...version, allowDangling });
    return c.body(null, 204);
  });

/** The API address of the public article formerly at `slug`; rethrows `error` if there is none, or if it is not a not_found. */
async function movedAddress(error: unknown, slug: string): Promise<string> {
  const target = isScholiumError(error) && error.code === 'not_found' ? await findRedirect(slug) : null;
  if (target === null) throw error;
  return `${siteUrl()}/api/v1/articles/${encodeURIComponent(target)}`;
}
