import { createRoute } from '@hono/zod-openapi';
import { listArchive } from '@/lib/content/list-archive';
import { wholeListOf } from '@/lib/contract/paging';
import { archiveMonth } from '@/lib/contract/tag';
import { monthUrl } from '@/lib/site/site-url';
import { noQuery } from './no-query';
import { notModified } from './not-modified';
import { problemResponses } from './problem-responses';
import { router } from './router';

const list = createRoute({
  method: 'get',
  path: '/archive',
  operationId: 'listArchive',
  tags: ['Archive'],
  summary: 'List the months that have articles, newest first',
  description: "Months in the site's time zone. `GET /articles?month=2026-01` lists the articles of one month.",
  security: [{}],
  request: { query: noQuery },
  responses: {
    200: { description: 'All months.', content: { 'application/json': { schema: wholeListOf(archiveMonth) } } },
    ...notModified,
    ...problemResponses(),
  },
});

/** `/archive`: the months. */
export const archive = router().openapi(list, async (c) => {
  const months = await listArchive(c.get('actor'));
  const data = months.map(({ month, articleCount }) => ({ month, articleCount, url: monthUrl(month) }));
  return c.json({ data, links: { next: null, prev: null }, meta: { total: data.length } }, 200);
});
