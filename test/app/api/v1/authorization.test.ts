import { beforeAll, describe, expect, test } from 'vitest';
import { application } from '@/app/api/v1/application';
import type { Scope } from '@/lib/contract/account';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { type Caller, call, type Json, makeDraft, makePublic, nobody, sessionOf, tokenOf } from './api-client';
import { authorizationTable, callers, type Subject } from './authorization-table';

const scopes: Scope[] = ['content:read', 'content:write', 'drafts:read'];
const title = 'By the matrix';

const rows = authorizationTable
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', subject = '', ...statuses] = line.split(/\s+/);
    return { route: `${method} ${path}`, subject: subject as Subject, statuses: statuses.map(Number) };
  });

describe('authorization', () => {
  useDatabase();
  const who: Record<string, Caller> = { anonymous: nobody };
  /** Who makes what a caller calls their own. */
  const makers: Record<string, Caller> = {};
  let other: Caller;
  let tags = 0;

  beforeAll(async () => {
    other = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
    await seedPerson('author', 'Ada');
    const editor = await seedPerson('editor', 'Emmy');
    who.author = await sessionOf('ada@example.org');
    who.editor = await sessionOf('emmy@example.org');
    who.owner = await sessionOf('owner@example.org');
    for (const scope of scopes) who[scope] = await tokenOf(editor, scope);
    for (const name of callers) makers[name] = (scopes as string[]).includes(name) ? who.editor : (who[name] ?? other);
    makers.anonymous = other;
  });

  test('every route of the API has a row', () => {
    const routes = application.routes.filter(({ method }) => method !== 'ALL');
    const named = routes.map(
      ({ method, path }) => `${method} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}') || '/'}`,
    );
    const described = rows.map(({ route }) => route.replace(/\?.*/, ''));
    expect([...new Set(described)].sort()).toEqual([...new Set(named)].sort());
  });

  const cells = rows.flatMap(({ statuses, ...row }) =>
    callers.map((caller, index) => ({ ...row, caller, status: statuses[index] })),
  );

  test.each(cells)('$route on $subject by $caller: $status', async ({ route, subject, caller, status }) => {
    const [method = '', path = ''] = route.split(' ');
    const made = await make(subject, subject.startsWith('own') ? (makers[caller] ?? other) : other);
    const address = path
      .replace('{id}', made?.id ?? '')
      .replace('{slug}', made?.slug ?? '')
      .replace('{code}', 'not_found');
    const version: Record<string, string> = route.startsWith('PATCH /articles')
      ? { 'if-match': `"${made.version}"` }
      : {};
    const answer = await call(method, address, { as: who[caller] ?? nobody, body: bodyOf(route), headers: version });
    expect([answer.status, answer.body?.detail]).toEqual([
      status,
      status !== undefined && status < 400 ? undefined : expect.any(String),
    ]);
    if (answer.status >= 400 && method !== 'GET' && made) await expectUnchanged(subject, made);
  });

  async function make(subject: Subject, maker: Caller): Promise<Json> {
    if (subject === 'none') return null;
    if (subject === 'tag') {
      tags += 1;
      return (await makePublic(maker, { tags: [`Tag ${tags}`] })).tags[0];
    }
    if (subject.endsWith('draft')) return makeDraft(maker);
    const article = await makePublic(maker);
    if (subject.endsWith('trashed')) await call('DELETE', `/articles/${article.id}`, { as: maker });
    if (!subject.endsWith('archived')) return article;
    return (await call('PUT', `/articles/${article.id}/archive`, { as: maker })).body.data;
  }

  async function expectUnchanged(subject: Subject, made: Json): Promise<void> {
    if (subject === 'tag') return expect((await call('GET', `/tags/${made.slug}`)).body.data.name).toBe(made.name);
    const readers = (await call('GET', `/articles/${made.id}`)).status;
    expect(readers).toBe(subject.endsWith('public') ? 200 : 404);
    if (subject.endsWith('trashed')) return;
    const { data } = (await call('GET', `/articles/${made.id}?workingCopy=true`, { as: other })).body;
    expect([data.title, data.version, data.status]).toEqual([made.title, made.version, made.status]);
  }
});

function bodyOf(route: string): unknown {
  if (route === 'POST /articles') return { title, markdown: 'M' };
  if (route.startsWith('PATCH /articles')) return { title };
  if (route.startsWith('PATCH /site')) return { citationStyle: 'apa' };
  return route.startsWith('PATCH /tags') ? { description: title } : undefined;
}
