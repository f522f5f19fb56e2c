import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '@/app/api/v1/openapi-document';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Answer, type Caller, call, type Json, makeDraft, makePublic, tokenOf } from './api-client';
import { hostile, valid } from './declared-values';

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));

/** Checks values one after the other: the operations change the same article. */
function each<T>(values: fc.Arbitrary<T>, check: (value: T) => Promise<unknown>): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => {
    await check(value);
  });
  return fc.assert(property, { numRuns: 40 });
}

interface Operation {
  name: string;
  method: string;
  path: string;
  body: Json | undefined;
  parameters: Json[];
}

const operations: Operation[] = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, { requestBody, parameters = [] }]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    body: requestBody?.content['application/json'].schema,
    parameters,
  })),
);
const withBody = operations.filter(({ body }) => body !== undefined);
const withQuery = operations.filter(
  ({ method, parameters }) => method === 'GET' && parameters.some((one) => one.in === 'query'),
);

/** What the document cannot say, and says in words: a cursor is given by a list, and not taken beside a page. */
const saidInWords = (query: Record<string, unknown>) => query.cursor === undefined;

describe('what the OpenAPI document calls valid', () => {
  useDatabase();
  let owner: Caller;
  let article: Json;
  let tag: Json;
  beforeAll(async () => {
    owner = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
    article = await makeDraft(owner);
    tag = (await makePublic(owner, { tags: ['Tagged'] })).tags[0];
  });

  async function send({ method, path, body }: Operation, given: { body?: Json; query?: Json }): Promise<Answer> {
    const address = path
      .replace('{id}', article.id)
      .replace('{slug}', encodeURIComponent(tag.slug))
      .replace('{code}', 'internal');
    const search = new URLSearchParams(given.query ?? {}).toString();
    const headers: Record<string, string> = {};
    if (method === 'PATCH' && path.includes('{id}')) headers['if-match'] = `"${article.version}"`;
    const sent = body === undefined ? {} : { body: given.body };
    const answer = await call(method, search === '' ? address : `${address}?${search}`, {
      as: owner,
      headers,
      ...sent,
    });
    if (answer.status === 200 && path.startsWith('/articles/{id}') && answer.body?.data.id === article.id)
      article = answer.body.data;
    if (answer.status === 200 && method === 'PATCH' && path.startsWith('/tags')) tag = answer.body.data;
    return answer;
  }

  const queryOf = ({ parameters }: Operation, of: (schema: Json) => fc.Arbitrary<Json>) =>
    fc.record(
      Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, of(one.schema)])),
      { requiredKeys: [], noNullPrototype: true },
    );

  const refused = ({ status, text }: Answer) => (status === 400 || status >= 500 ? text : undefined);

  test.each(withBody)('is taken as the body of $name', (operation) =>
    each(valid(operation.body, document), async (body) =>
      expect(refused(await send(operation, { body }))).toBeUndefined(),
    ),
  );

  test.each(withQuery)('is taken as the query of $name', (operation) =>
    each(queryOf(operation, (schema) => valid(schema, document)).filter(saidInWords), async (query) =>
      expect(refused(await send(operation, { query }))).toBeUndefined(),
    ),
  );

  test.each(withBody)('and what it does not is refused, never a fault, in the body of $name', (operation) => {
    const { properties } = document.components.schemas[operation.body.$ref.split('/').at(-1)];
    const bodies = fc
      .tuple(fc.constantFrom(...Object.keys(properties), 'unknown'), hostile())
      .chain(([field, value]) => valid(operation.body, document).map((rest) => ({ ...rest, [field]: value })));
    return each(bodies, async (body) => expect((await send(operation, { body })).status).toBeLessThan(500));
  });

  test.each(withQuery)('and what it does not is refused, never a fault, in the query of $name', (operation) =>
    each(
      // Not String(): an object may have a `toString` of its own that is no function.
      queryOf(operation, () => hostile().map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))),
      async (query) => expect((await send(operation, { query })).status).toBeLessThan(500),
    ),
  );

  test('each text says how long it may be and which characters it may have', () => {
    for (const { body } of withBody) {
      const { properties } = document.components.schemas[body.$ref.split('/').at(-1)];
      for (const [name, schema] of Object.entries<Json>(properties)) {
        const texts = [schema, schema.items ?? {}, ...(schema.anyOf ?? [])].filter(({ type }) =>
          [type].flat().includes('string'),
        );
        for (const one of texts) expect([name, one.enum ?? one.pattern]).toEqual([name, expect.anything()]);
      }
    }
  });

  test.each(['𝒜', '数'])('the longest Markdown, written in %s, is taken and shown', async (sign) => {
    const body = { title: 'Long', markdown: `${sign.repeat(498)}\n\n`.repeat(1_000) };
    const answer = await call('POST', '/articles', { as: owner, body });
    expect([answer.status, answer.body.data.problems]).toEqual([201, []]);
  });
});
