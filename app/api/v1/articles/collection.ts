import { createRoute } from '@hono/zod-openapi';
import { createArticle } from '@/lib/content/create-article';
import { listArticles } from '@/lib/content/list-articles';
import { articleInput, articleListQuery, articleResource as articleSchema } from '@/lib/contract/article';
import { listOf } from '@/lib/contract/paging';
import { siteUrl } from '@/lib/site/site-url';
import { noQuery } from '../no-query';
import { notModified } from '../not-modified';
import { cursorLinks, pageLinks } from '../page-links';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { articleSummary } from './article-summary';
import { changedArticle, changedArticleResponse } from './changed-article';

const list = createRoute({
  method: 'get',
  path: '/articles',
  operationId: 'listArticles',
  tags: ['Articles'],
  summary: 'List articles, newest first',
  description:
    'Without `status`, or with `published`: published articles. With another status: working copies that you may read, most recently changed first. Follow `links.next` for more; unlike a page number, a cursor stays valid while articles are added and removed.',
  security: [{}, ...personOrToken('drafts:read')],
  request: { query: articleListQuery },
  responses: {
    200: { description: 'The list.', content: { 'application/json': { schema: listOf(articleSchema) } } },
    ...notModified,
    ...problemResponses(403, 404),
  },
});

const create = createRoute({
  method: 'post',
  path: '/articles',
  operationId: 'createArticle',
  tags: ['Articles'],
  summary: 'Create a draft',
  security: personOrToken('content:write'),
  request: { query: noQuery, body: { required: true, content: { 'application/json': { schema: articleInput } } } },
  responses: {
    201: {
      ...changedArticleResponse,
      description: `${changedArticleResponse.description} \`Location\` is its address.`,
    },
    ...problemResponses(403, 409, 413, 415, 507),
  },
});

/** `/articles`: list and create. */
export const articleCollection = router()
  .openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { items, total, page, pageCount, nextCursor, previousCursor } = await listArticles(c.get('actor'), query);
    const numbered = page === undefined || pageCount === undefined ? undefined : { page, pageCount };
    const links = numbered
      ? pageLinks('/articles', query, numbered)
      : cursorLinks('/articles', query, { next: nextCursor, previous: previousCursor });
    return c.json({ data: items.map(articleSummary), links, meta: { total, limit: query.limit, ...numbered } }, 200);
  })
  .openapi(create, async (c) => {
    const actor = c.get('actor');
    const article = await createArticle(actor, c.req.valid('json'));
    const data = changedArticle(article);
    return c.json({ data }, 201, { ...resourceEtag(data), Location: `${siteUrl()}/api/v1/articles/${article.id}` });
  });
