import { createRoute } from '@hono/zod-openapi';
import { apiEntrance } from '@/lib/contract/api-entrance';
import { oneOf } from '@/lib/contract/paging';
import { readSite } from '@/lib/site/read-site';
import { siteUrl } from '@/lib/site/site-url';
import { noQuery } from './no-query';
import { notModified } from './not-modified';
import { problemResponses } from './problem-responses';
import { router } from './router';

const read = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readEntrance',
  tags: ['Entrance'],
  summary: 'The site and the addresses of its API',
  security: [{}],
  request: { query: noQuery },
  responses: {
    200: { description: 'The addresses.', content: { 'application/json': { schema: oneOf(apiEntrance) } } },
    ...notModified,
    ...problemResponses(),
  },
});

/** `/`: the site and the addresses of its resources. */
export const entrance = router().openapi(read, async (c) => {
  const site = await readSite();
  const base = `${siteUrl()}/api/v1`;
  const data = {
    site: site && { name: site.name, description: site.description, language: site.language, url: siteUrl() },
    links: {
      articles: `${base}/articles`,
      tags: `${base}/tags`,
      archive: `${base}/archive`,
      errors: `${base}/errors`,
      openapi: `${base}/openapi.json`,
    },
  };
  return c.json({ data }, 200);
});
