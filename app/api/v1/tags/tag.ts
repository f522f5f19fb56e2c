import { createRoute, z } from '@hono/zod-openapi';
import { readTag } from '@/lib/content/read-tag';
import { updateTag } from '@/lib/content/update-tag';
import { oneOf } from '@/lib/contract/paging';
import { slug } from '@/lib/contract/scalars';
import { tagChanges, tagResource as tagSchema } from '@/lib/contract/tag';
import { ifMatchHeader, versionOption } from '../if-match';
import { noQuery } from '../no-query';
import { notModified } from '../not-modified';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';
import { tagResource } from './tag-resource';

const path = z.object({ slug });
const tag = { description: 'The tag.', content: { 'application/json': { schema: oneOf(tagSchema) } } };

const read = createRoute({
  method: 'get',
  path: '/tags/{slug}',
  operationId: 'readTag',
  tags: ['Tags'],
  summary: 'Read one tag',
  security: [{}],
  request: { params: path, query: noQuery },
  responses: {
    200: tag,
    ...notModified,
    ...problemResponses(404),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/tags/{slug}',
  operationId: 'changeTag',
  tags: ['Tags'],
  summary: 'Rename or describe a tag',
  security: personOrToken('content:write'),
  request: {
    params: path,
    query: noQuery,
    headers: ifMatchHeader,
    body: { required: true, content: { 'application/json': { schema: tagChanges } } },
  },
  responses: { 200: tag, ...problemResponses(403, 404, 409, 413, 415, 507) },
});

/** `/tags/{slug}`: read, change. */
export const tagItem = router()
  .openapi(read, async (c) => {
    const data = tagResource(await readTag(c.get('actor'), c.req.valid('param').slug));
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(change, async (c) => {
    const version = versionOption(c.req.valid('header')['if-match']);
    const input = { slug: c.req.valid('param').slug, ...version, changes: c.req.valid('json') };
    const data = tagResource(await updateTag(c.get('actor'), input));
    return c.json({ data }, 200, resourceEtag(data));
  });
