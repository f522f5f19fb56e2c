import { createRoute, z } from '@hono/zod-openapi';
import { oneOf, wholeListOf } from '@/lib/contract/paging';
import { errorCode, errorDescription } from '@/lib/contract/problem-document';
import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';
import { noQuery } from './no-query';
import { notModified } from './not-modified';
import { problemResponses } from './problem-responses';
import { router } from './router';

const list = createRoute({
  method: 'get',
  path: '/errors',
  operationId: 'listErrors',
  tags: ['Errors'],
  summary: 'List the error codes',
  security: [{}],
  request: { query: noQuery },
  responses: {
    200: { description: 'All codes.', content: { 'application/json': { schema: wholeListOf(errorDescription) } } },
    ...notModified,
    ...problemResponses(),
  },
});

const read = createRoute({
  method: 'get',
  path: '/errors/{code}',
  operationId: 'readError',
  tags: ['Errors'],
  summary: 'What an error code means',
  description: 'The `type` of every error response is such an address (RFC 9457, section 3.1.1).',
  security: [{}],
  request: { params: z.object({ code: errorCode }), query: noQuery },
  responses: {
    200: { description: 'The code.', content: { 'application/json': { schema: oneOf(errorDescription) } } },
    ...notModified,
    ...problemResponses(404),
  },
});

const codes = Object.keys(errorCatalogue) as ErrorCode[];

/** `/errors`: the catalogue to which the `type` of error responses points. */
export const errorCodes = router()
  .openapi(list, (c) => {
    const data = codes.map(describe);
    return c.json({ data, links: { next: null, prev: null }, meta: { total: data.length } }, 200);
  })
  .openapi(read, (c) => c.json({ data: describe(c.req.valid('param').code) }, 200));

function describe(code: ErrorCode) {
  const { status, title } = errorCatalogue[code];
  return { code, status, title };
}
