import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { callAction, formArguments, serverActions, signIn } from '@/test/setup/server-actions';

/** The ways in which Next can be asked for a page, and the headers of a program. */
const forms: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
];
const states = ['draft', 'scheduled', 'trashed', 'archived', 'unpublished', 'revision', 'working'] as const;
type State = (typeof states)[number];
const fields = ['title', 'text', 'tag', 'slug', 'excerpt', 'series', 'metadata'] as const;
type Field = (typeof fields)[number];

/** Random words that stay themselves in a title, in a slug and in HTML: `canaries.draft.title` is only in the draft's title. */
const canaries = Object.fromEntries(states.map((state) => [state, wordsOf(state)])) as Record<
  State,
  Record<Field, string>
>;
const authorName = word('author');
const absent = word('absent');
const ids: string[] = [];

describe('what is not published appears in no public answer', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-leak-'));
  let server: RunningServer;
  let owner: ApiClient;
  let author: ApiClient;

  beforeAll(async () => {
    server = await startServer(dataDir, { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' });
    const email = `${authorName}@example.org`;
    expect(runCommand(dataDir, ['user', 'create', '--email', email, '--name', authorName]).status).toBe(0);
    owner = apiClient(server, dataDir);
    author = apiClient(server, dataDir, email);
    for (let number = 1; number <= 12; number++) await live(owner, `Public ${number}`, `2026-0${1 + (number % 6)}-03`);
    const cookie = await signIn(server.base, 'owner@example.org', 'correct horse battery');
    await hide(server.base, cookie.split(';')[0] ?? '', author, owner);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(server.base + path, { redirect: 'manual', ...init });

  it('every hidden word is there for who may see it, so that its absence elsewhere says something', async () => {
    const seen: string[] = [];
    for (const path of ['/articles?status=any&limit=100', ...ids.map((id) => `/articles/${id}?workingCopy=true`)]) {
      seen.push(await (await ask(`/api/v1${path}`, { headers: owner.headers })).text());
    }
    await owner.send('DELETE', `/articles/${ids[2]}/trash`);
    seen.push(await (await ask(`/api/v1/articles/${ids[2]}`, { headers: owner.headers })).text());
    await owner.send('DELETE', `/articles/${ids[2]}`);
    const words = states.filter((state) => state !== 'revision').flatMap((state) => Object.values(canaries[state]));
    expect([...words, authorName].filter((hidden) => !seen.join().includes(hidden))).toEqual([]);
  });

  it('no page that links lead to has one, however Next is asked for it', { timeout: 60_000 }, async () => {
    const guesses = [
      '/feed.xml',
      '/rss.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/index.rsc',
      '/page/2.rsc',
      '/no-such-page',
    ];
    const pages = await crawl(ask, ['/', '/page/2', '/tags', '/archive', '/archive/2026/01', ...guesses]);
    expect(pages).toEqual(expect.arrayContaining(['/tags/common', '/archive/2026/05', '/articles/working', '/page/2']));
    await Promise.all(pages.map((path) => expectClean(ask, path)));
  });

  it('the address of what is hidden is as unknown as one that never was', { timeout: 60_000 }, async () => {
    const hidden = states.filter((state) => state !== 'revision');
    for (const guess of [...hidden.map((state) => canaries[state].slug), ...ids.slice(0, 5)])
      await expectAbsent(ask, (name) => `/articles/${name}`, guess);
    const tags = states.map((state) => canaries[state].tag);
    for (const tag of tags) await expectAbsent(ask, (name) => `/tags/${name}`, tag);
    const former = await ask(`/articles/${canaries.revision.slug}`);
    expect([former.status, former.headers.get('location')]).toEqual([301, '/articles/rewritten']);
  });

  it('no list of the API has one, whatever is asked of it', async () => {
    const plain = [
      '/',
      '/openapi.json',
      '/archive',
      '/tags',
      '/tags?limit=100',
      '/tags/common',
      '/errors',
      '/articles',
    ];
    const filters = ['limit=100', 'page=1&limit=100', 'tag=common', 'month=2026-01', 'language=en', 'status=published'];
    for (const path of [...plain, ...filters.map((filter) => `/articles?${filter}`)])
      await expectClean(ask, `/api/v1${path}`);
    const { meta, data, links } = await (await ask('/api/v1/articles?limit=5')).json();
    expect([meta.total, data.length]).toEqual([14, 5]);
    const cursor = new URL(links.next).searchParams.get('cursor') ?? '';
    expect(found(Buffer.from(cursor, 'base64url').toString() + cursor)).toEqual([]);
    for (let next = links.next; next !== null; ) {
      await expectClean(ask, next.slice(server.base.length));
      next = (await (await fetch(next)).json()).links.next;
    }
  });

  it('no parameter reaches one: filters answer as for what never was, the rest is refused', async () => {
    for (const state of states) {
      const { tag, slug, series, title } = canaries[state];
      await expectAbsent(ask, (name) => `/api/v1/articles/${name}`, slug, state === 'revision');
      await expectAbsent(ask, (name) => `/api/v1/tags/${name}`, tag);
      for (const [filter, value] of [
        ['tag', tag],
        ['series', series],
      ] as const)
        await expectAbsent(ask, (name) => `/api/v1/articles?${filter}=${name}`, value);
      for (const other of ['search', 'q', 'title', 'filter', 'sort', 'fields', 'include', 'slug', 'where'])
        expect((await ask(`/api/v1/articles?${other}=${title}`)).status, other).toBe(400);
    }
    await expectAbsent(ask, (name) => `/api/v1/articles?author=${name}`, authorName);
    for (const status of ['draft', 'scheduled', 'archived', 'any']) {
      expect((await ask(`/api/v1/articles?status=${status}`)).status, status).toBe(401);
    }
    for (const id of ids) {
      expect((await ask(`/api/v1/articles/${id}?workingCopy=true`)).status).toBe(401);
      await expectClean(ask, `/api/v1/articles/${id}?workingCopy=true`, id);
    }
  });

  it('a validator that knows the hidden text, a HEAD request and a 304 tell nothing', async () => {
    for (const id of ids) {
      const own = await ask(`/api/v1/articles/${id}?workingCopy=true`, { headers: owner.headers });
      const etag = own.headers.get('etag') ?? '"1"';
      for (const path of [`/api/v1/articles/${id}`, `/api/v1/articles/${id}?workingCopy=true`]) {
        const answer = await ask(path, { headers: { 'if-none-match': `${etag}, "*"` } });
        expect(answer.status, path).not.toBe(304);
      }
    }
    for (const path of ['/', '/articles/working', '/api/v1/articles', '/api/v1/articles/working', '/api/v1/tags']) {
      const got = await ask(path);
      const head = await ask(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag')]).toEqual([got.status, got.headers.get('etag')]);
      expect(found(JSON.stringify([...head.headers]))).toEqual([]);
      const etag = got.headers.get('etag');
      if (etag !== null) expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
  });

  it('the admin shows nothing of it without a session, as a page or as data', { timeout: 60_000 }, async () => {
    const screens = ['articles', 'tags', 'people', 'tokens', 'settings', 'account', 'people/new', 'none'];
    const articles = ids.map((id) => `articles/${id}`);
    const tags = states.map((state) => `tags/${canaries[state].tag}`);
    for (const path of [...screens, ...articles, ...tags]) {
      const asked = path.split('/')[1] ?? absent;
      await expectClean(ask, `/admin/${path}`, asked);
      expect((await ask(`/admin/${path}`)).status, path).not.toBe(200);
    }
  });

  it('no action of the admin does or tells anything without a session', { timeout: 60_000 }, async () => {
    const state = () =>
      ask('/api/v1/articles?status=any&limit=100', { headers: owner.headers }).then((answer) => answer.text());
    const before = await state();
    const actions = serverActions(ids[0]).filter(({ name }) => name !== 'signInHere' && name !== 'signOutHere');
    expect(actions.length).toBeGreaterThan(15);
    const form = { id: ids[0] ?? '', version: '1', slug: canaries.draft.tag, into: 'common', name: 'x', role: 'owner' };
    const change = { id: ids[0], version: 1, change: 'publish' };
    for (const { id, name, page } of actions) {
      for (const body of [JSON.stringify([change]), JSON.stringify(['en']), formArguments(form)]) {
        const headers = { 'next-action': id, origin: server.base, accept: 'text/x-component' };
        const answer = await ask(page, { method: 'POST', headers, body });
        // What was typed comes back in the form.
        expect(found(await answer.text(), page + JSON.stringify(form)), `${name} on ${page}`).toEqual([]);
      }
    }
    expect(await state()).toBe(before);
  });
});

function word(name: string): string {
  return `zq${name}${randomBytes(6).toString('hex')}`;
}

function wordsOf(state: State): Record<Field, string> {
  return Object.fromEntries(fields.map((field) => [field, word(state + field)])) as Record<Field, string>;
}

function secret(state: State) {
  const { text, tag, metadata, ...rest } = canaries[state];
  return {
    ...rest,
    markdown: `Begins.\n\n## ${text}\n\n$${text}$ ${text}\n`,
    tags: ['Common', tag],
    metadata: { key: metadata },
  };
}

async function live(client: ApiClient, title: string, publishedAt: string) {
  // A comment is part of the source, which this site does not publish.
  const text = { title, markdown: `Text of ${title}.\n\n<!-- ${canaries.draft.text} -->\n` };
  return client.publish(await client.create({ ...text, tags: ['Common'], publishedAt, language: 'en' }));
}

/** Makes one article in each hidden state; `ids` gets them in the order of `states`. */
async function hide(base: string, cookie: string, author: ApiClient, owner: ApiClient): Promise<void> {
  const make = async (client: ApiClient, state: State) => {
    const article = await client.create(secret(state));
    ids.push(article.id);
    return article;
  };
  await make(author, 'draft');
  await author.publish(await make(author, 'scheduled'), { publishedAt: '2999-01-01T00:00:00Z' });
  const trashed = await author.publish(await make(author, 'trashed'));
  await author.send('DELETE', `/articles/${trashed.id}`);
  const archived = await author.publish(await make(author, 'archived'));
  // Archiving is an action of the admin alone.
  const change = { id: archived.id, version: archived.version, change: 'archive' };
  const answer = await callAction(base, 'changeArticle', [change], { origin: base, cookie });
  expect(await answer.text()).toContain('"done":true');
  const unpublished = await author.publish(await make(author, 'unpublished'));
  await author.send('DELETE', `/articles/${unpublished.id}/publication`);
  const rewritten = await owner.publish(await make(owner, 'revision'));
  const now = {
    title: 'Rewritten',
    slug: 'rewritten',
    markdown: 'New.',
    excerpt: '',
    tags: ['Common'],
    series: null,
    metadata: {},
  };
  await owner.publish(await owner.send('PATCH', `/articles/${rewritten.id}`, now, rewritten.version));
  const edited = await live(owner, 'Working', '2026-05-05');
  ids.push(edited.id);
  await owner.send('PATCH', `/articles/${edited.id}`, secret('working'), edited.version);
}

/** Hidden words in `text`, but for those of the address that was asked for, which an answer may repeat. */
function found(text: string, asked = ''): string[] {
  const hidden = [...states.flatMap((state) => Object.values(canaries[state])), authorName, ...ids.slice(0, 5)];
  return hidden.filter((canary) => !asked.includes(canary) && text.toLowerCase().includes(canary));
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The whole answer as text, headers included. */
async function whole(ask: Ask, path: string, headers: Record<string, string>): Promise<string> {
  const answer = await ask(path, { headers });
  return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
}

async function expectClean(ask: Ask, path: string, asked = path): Promise<void> {
  for (const headers of forms) {
    for (const address of [path, `${path}${path.includes('?') ? '&' : '?'}_rsc=x1y2z`]) {
      expect(found(await whole(ask, address, headers), asked), `${address} ${JSON.stringify(headers)}`).toEqual([]);
    }
  }
}

/** A hidden name gets the answer of a name that never was: the same status and body but for the name. */
async function expectAbsent(ask: Ask, address: (name: string) => string, hidden: string, moved = false): Promise<void> {
  for (const headers of forms) {
    const [real, none] = [await ask(address(hidden), { headers }), await ask(address(absent), { headers })];
    const [body, reference] = [plain(await real.text(), hidden), plain(await none.text(), absent)];
    expect(found(body), address(hidden)).toEqual([]);
    if (moved) continue;
    expect([real.status, body], `${address(hidden)} ${JSON.stringify(headers)}`).toEqual([none.status, reference]);
  }
}

function plain(text: string, name: string): string {
  return text
    .replaceAll(name, 'NAME')
    .replaceAll(/nonce="[^"]*"|"requestId":"[^"]*"|nonce\\?":\\?"[^"\\]*/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
}

/** All addresses that pages reach from `start` by links of this site. */
async function crawl(ask: Ask, start: string[]): Promise<string[]> {
  const known = new Set(start);
  for (const path of known) {
    const html = await (await ask(path)).text();
    for (const [, link] of html.matchAll(/href="(\/[^"#/][^"#]*)"/g)) {
      if (link && !/^\/(_next|admin)|\.(css|svg|woff2)/.test(link)) known.add(link.replaceAll('&amp;', '&'));
    }
  }
  return [...known];
}
