import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { createToken } from '@/lib/accounts/create-token';
import { revokeToken } from '@/lib/accounts/revoke-token';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, sessionOf, tokenOf } from './api-client';

describe('who asks', () => {
  useDatabase();
  let owner: Actor;
  let token: Caller;
  const body = { title: 'T', markdown: 'M' };
  beforeAll(async () => {
    owner = await seedSite();
    token = await tokenOf(owner, 'content:write');
  });

  test.each([
    'Bearer',
    'Bearer ',
    'Bearer scholium_',
    `Bearer scholium_${'a'.repeat(43)}`,
    'Bearer scholium_a b',
    'Basic b3duZXI6cGFzcw==',
    'scholium_abc',
  ])('the header "Authorization: %s" is 401, also for what is public', async (authorization) => {
    for (const [method, path] of [
      ['GET', '/articles'],
      ['POST', '/articles'],
    ] as const) {
      const answer = await call(method, path, { headers: { authorization }, ...(method === 'POST' ? { body } : {}) });
      expect([answer.status, answer.body.code]).toEqual([401, 'invalid_token']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Scholium", error="invalid_token"');
    }
  });

  test('a write by nobody is 401 and says how to sign in, before its body is read', async () => {
    const answer = await call('POST', '/articles', { body: '{' });
    expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Scholium"');
  });

  test('the scheme is read whatever its case', async () => {
    const authorization = (token.authorization ?? '').replace('Bearer', 'bearer');
    expect((await call('POST', '/articles', { headers: { authorization }, body })).status).toBe(201);
  });

  test('a revoked or expired token opens nothing', async () => {
    const revoked = await createToken(owner, { name: 'Revoked', scopes: ['content:write'] });
    await revokeToken(owner, revoked.id);
    const expiresAt = new Date(Date.now() + 400);
    const brief = await createToken(owner, { name: 'Brief', scopes: ['content:write'], expiresAt });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const { token: text } of [revoked, brief]) {
      const answer = await call('GET', '/articles', { headers: { authorization: `Bearer ${text}` } });
      expect([answer.status, answer.body.code]).toEqual([401, 'invalid_token']);
    }
  });

  test('a session that is over reads what is public, and writes nothing', async () => {
    const stale = { cookie: 'scholium_session=unknown', origin: 'http://127.0.0.1:3000' };
    expect((await call('GET', '/articles', { as: stale })).status).toBe(200);
    expect((await call('POST', '/articles', { as: stale, body })).status).toBe(401);
  });

  test('a token counts before a session, and its scopes with it', async () => {
    const session = await sessionOf('owner@example.org');
    const reads = await tokenOf(owner, 'content:read');
    const answer = await call('POST', '/articles', { as: { ...session, ...reads }, body });
    expect([answer.status, answer.body.code, answer.body.scope]).toEqual([403, 'missing_scope', 'content:write']);
  });

  test('a token never appears in an error', async () => {
    const secret = `scholium_${'s3cret'.repeat(7)}`;
    const answer = await call('GET', '/articles', { headers: { authorization: `Bearer ${secret}` } });
    expect(answer.text).not.toContain('s3cret');
  });
});
