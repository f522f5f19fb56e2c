import { beforeAll, describe, expect, test } from 'vitest';
import { renderingSettings } from '@/lib/contract/rendering-settings';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, tokenOf } from './api-client';

describe('what articles are rendered with', () => {
  useDatabase();
  let token: Caller;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
  });
  const change = (body: unknown, headers: Record<string, string> = {}) =>
    call('PATCH', '/site/rendering', { as: token, body, headers });

  test('is read with its version in the ETag', async () => {
    const answer = await call('GET', '/site/rendering', { as: token });
    const nothing = { macros: {}, packages: [], bibliography: '', citationStyle: 'auto', version: 1 };
    expect(renderingSettings.parse(answer.body.data)).toEqual(nothing);
    expect(answer.headers.get('etag')).toMatch(/^"1\.[0-9a-f]{8}"$/);
  });

  test('is changed on the version that was looked at', async () => {
    const macros = { '\\R': '\\mathbb{R}' };
    const answer = await change({ macros }, { 'if-match': '"1"' });
    expect([answer.status, answer.body.data]).toEqual([
      200,
      { macros, packages: [], bibliography: '', citationStyle: 'auto', version: 2 },
    ]);
    const stale = await change({ citationStyle: 'apa' }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([409, 'stale_version', 2]);
    expect((await change({ citationStyle: 'gb-t-7714' })).body.data).toMatchObject({ macros, version: 3 });
  });

  test('names the macro that is not right', async () => {
    const answer = await change({ macros: { '\\R': '\\mathbb{R}', R2: 'x' } });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ path: '/macros/R2', message: 'must be a backslash and letters, such as \\R' }],
    ]);
  });
});
