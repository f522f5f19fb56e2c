import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { application } from '@/app/api/v1/application';
import { openApiDocument } from '@/app/api/v1/openapi-document';
import { useDatabase } from '@/test/setup/database';
import { call, type Json } from './api-client';

const document: Json = openApiDocument();
const operations: [string, Json][] = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, operation]): [string, Json] => [
    `${method.toUpperCase()} ${path}`,
    operation,
  ]),
);

describe('the OpenAPI document', () => {
  useDatabase();

  test('docs/api/openapi.json is up to date (npm run generate)', () => {
    const stored = readFileSync(new URL('../../../../docs/api/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(stored)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test('it is served as it is written', async () => {
    const answer = await call('GET', '/openapi.json');
    expect([answer.status, answer.body]).toEqual([200, JSON.parse(JSON.stringify(document))]);
    expect(answer.body.openapi).toBe('3.1.0');
  });

  test('it describes every route, and none that does not exist', () => {
    const routes = application.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/api/v1/openapi.json');
    const named = routes.map(
      ({ method, path }) => `${method} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}') || '/'}`,
    );
    expect([...new Set(named)].sort()).toEqual(operations.map(([name]) => name).sort());
  });

  test.each(operations)('%s has a name of its own, a summary, security and its errors', (_name, operation) => {
    expect(operations.filter(([, other]) => other.operationId === operation.operationId)).toHaveLength(1);
    expect(operation.summary).toEqual(expect.any(String));
    expect(operation.security.length).toBeGreaterThan(0);
    expect(operation.responses['400'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
  });

  test('every write needs a token with content:write or a session, and takes JSON of a named shape', () => {
    for (const [name, operation] of operations.filter(([name]) => !name.startsWith('GET'))) {
      expect([name, operation.security]).toEqual([name, [{ token: ['content:write'] }, { session: [] }]]);
      const schema = operation.requestBody?.content['application/json'].schema;
      if (schema) expect([name, schema.$ref]).toEqual([name, expect.stringMatching(/^#\/components\/schemas\/\w+$/)]);
    }
  });

  test('every reference leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  test('every pattern is a regular expression of JSON Schema, without delimiters or flags', () => {
    const patterns = [...JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\\\]|\\\\.)*")/g)].map((match) =>
      JSON.parse(match[1] ?? ''),
    );
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) {
      expect(pattern).toMatch(/\$$/);
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
  });

  test('If-Match is required where a version must be given', () => {
    const required = (path: string, method: string) =>
      document.paths[path][method].parameters.find(({ name }: Json) => name === 'if-match')?.required;
    expect([required('/articles/{id}', 'patch'), required('/articles/{id}', 'delete')]).toEqual([true, false]);
  });

  test('the paging parameters tell their bounds', () => {
    const parameters: Json[] = document.paths['/articles'].get.parameters;
    const limit = parameters.find((parameter) => parameter.name === 'limit');
    expect(limit.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
    expect(parameters.map(({ name }) => name).sort()).toEqual([
      'author',
      'cursor',
      'language',
      'limit',
      'month',
      'page',
      'series',
      'status',
      'tag',
    ]);
  });
});
