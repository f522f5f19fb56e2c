import { createRoute } from '@hono/zod-openapi';
import { listTags } from '@/lib/content/list-tags';
import { listOf } from '@/lib/contract/paging';
import { tagListQuery, tagResource as tagSchema } from '@/lib/contract/tag';
import { notModified } from '../not-modified';
import { pageLinks } from '../page-links';
import { problemResponses } from '../problem-responses';
import { router } from '../router';
import { tagResource } from './tag-resource';

const list = createRoute({
  method: 'get',
  path: '/tags',
  operationId: 'listTags',
  tags: ['Tags'],
  summary: 'List tags',
  security: [{}],
  request: { query: tagListQuery },
  responses: {
    200: { description: 'The list.', content: { 'application/json': { schema: listOf(tagSchema) } } },
    ...notModified,
    ...problemResponses(404),
  },
});

/** `/tags`: list. */
export const tagCollection = router().openapi(list, async (c) => {
  const query = c.req.valid('query');
  const { items, total, page, pageCount } = await listTags(c.get('actor'), {
    limit: query.limit,
    page: query.page ?? 1,
  });
  const links = pageLinks('/tags', query, { page, pageCount });
  return c.json({ data: items.map(tagResource), links, meta: { total, limit: query.limit, page, pageCount } }, 200);
});
