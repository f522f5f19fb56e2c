import { createRoute } from '@hono/zod-openapi';
import { oneOf } from '@/lib/contract/paging';
import { changedRendering, renderingChanges, renderingSettings } from '@/lib/contract/rendering-settings';
import { readsRenderingSettings, showRenderingSettings } from '@/lib/site/show-rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { ifMatchHeader, versionOption } from '../if-match';
import { noQuery } from '../no-query';
import { notModified } from '../not-modified';
import { problemResponses } from '../problem-responses';
import { resourceEtag } from '../resource-etag';
import { router } from '../router';
import { personOrToken } from '../security';

const settings = {
  description: 'The settings.',
  content: { 'application/json': { schema: oneOf(renderingSettings) } },
};

const read = createRoute({
  method: 'get',
  path: '/site/rendering',
  operationId: 'readRenderingSettings',
  tags: ['Site'],
  summary: 'Read the rendering settings',
  description: 'The macros, sources and citation style of the site.',
  security: personOrToken('drafts:read'),
  request: { query: noQuery },
  responses: { 200: settings, ...notModified, ...problemResponses(403) },
});

const change = createRoute({
  method: 'patch',
  path: '/site/rendering',
  operationId: 'changeRenderingSettings',
  tags: ['Site'],
  summary: 'Change the rendering settings',
  description:
    'Omitted fields are unchanged; `macros` and `bibliography` are replaced as a whole. Published articles that use a changed setting are rendered again in the background.',
  security: personOrToken('content:write'),
  request: {
    query: noQuery,
    headers: ifMatchHeader,
    body: { required: true, content: { 'application/json': { schema: renderingChanges } } },
  },
  responses: {
    200: {
      description: 'The settings; for a token without `drafts:read`, only their version.',
      content: { 'application/json': { schema: oneOf(changedRendering) } },
    },
    ...problemResponses(403, 409, 413, 415, 507),
  },
});

/** `/site/rendering`: read, change. */
export const siteRendering = router()
  .openapi(read, async (c) => {
    const data = await showRenderingSettings(c.get('actor'));
    return c.json({ data }, 200, resourceEtag(data));
  })
  .openapi(change, async (c) => {
    const version = versionOption(c.req.valid('header')['if-match']);
    const actor = c.get('actor');
    const changed = await updateRenderingSettings(actor, { ...version, changes: c.req.valid('json') });
    const data = readsRenderingSettings(actor) ? changed : { version: changed.version };
    return c.json({ data }, 200, resourceEtag(data));
  });
