import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleReceipt } from '@/lib/contract/article';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Answer, type Caller, call, type Json, makeDraft, makePublic, origin, tokenOf } from './api-client';

const canary = `canary-${randomUUID()}`;
const secret = {
  title: `Title ${canary}`,
  markdown: `# Head ${canary}\n\n$\\undefined${'x'}$ \\ref{none-${canary}} [@${canary}]`,
  excerpt: `Excerpt ${canary}`,
  tags: [`Tag ${canary}`],
  series: `Series ${canary}`,
  seriesPosition: 7,
  metadata: { [canary]: canary },
};

describe('a token that may write and not read drafts', () => {
  useDatabase();
  let full: Caller;
  let writes: Caller;
  beforeAll(async () => {
    const owner = await seedSite();
    full = await tokenOf(owner, 'content:write', 'drafts:read');
    writes = await tokenOf(owner, 'content:write');
  });

  const hide = () => makeDraft(full, { ...secret, slug: `${canary}-${randomUUID()}` });
  const at = (draft: Json) => ({ 'if-match': `"${draft.version}"` });
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(method, path, { as: writes, headers, ...(body !== undefined && { body }) });

  /** Whatever the answer says, it is nothing of the text, and of the article no more than its receipt. */
  function expectSilence(answer: Answer): void {
    expect(`${answer.text} ${JSON.stringify([...answer.headers])}`).not.toContain(canary);
    if (answer.status >= 300) return;
    expect(articleReceipt.strict().parse(answer.body.data)).toEqual(answer.body.data);
    expect(answer.headers.get('etag')).toMatch(new RegExp(`^"${answer.body.data.version}\\.[0-9a-f]{8}"$`));
  }

  test.each([
    ['nothing', {}],
    ['the language', { language: 'zh' }],
    ['the metadata', { metadata: {} }],
    ['a tag of its own', { tags: ['Own'] }],
    ['the text', { markdown: 'New' }],
  ])('changes %s of a draft and learns its version alone', async (_what, changes) => {
    const draft = await hide();
    const answer = await ask('PATCH', `/articles/${draft.id}`, changes, at(draft));
    expect([answer.status, answer.body.data.status, answer.body.data.url]).toEqual([200, 'draft', null]);
    expectSilence(answer);
    expect((await call('GET', `/articles/${draft.id}`, { as: writes })).status).toBe(404);
    const again = await ask('PATCH', `/articles/${draft.id}`, {}, { 'if-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(200);
  });

  test('gets a receipt of what it makes', async () => {
    const answer = await ask('POST', '/articles', { title: 'Made', markdown: 'Text' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      201,
      `${origin}/api/v1/articles/${answer.body.data.id}`,
    ]);
    expectSilence(answer);
  });

  test('schedules, takes off, deletes and restores unseen', async () => {
    const draft = await hide();
    const path = `/articles/${draft.id}`;
    const scheduled = await ask('PUT', `${path}/publication`, { publishedAt: '2099-01-01' });
    expect(scheduled.body.data.status).toBe('scheduled');
    const unscheduled = await ask('DELETE', `${path}/publication`);
    const trashed = await ask('DELETE', path);
    expect([trashed.status, trashed.text]).toEqual([204, '']);
    const restored = await ask('DELETE', `${path}/trash`);
    for (const answer of [scheduled, unscheduled, restored]) expectSilence(answer);
  });

  test('publishes, and is told where readers find it', async () => {
    const { id } = await makeDraft(full, { title: 'Open', markdown: 'Text', slug: 'open' });
    const answer = await ask('PUT', `/articles/${id}/publication`);
    expectSilence(answer);
    expect(answer.body.data).toMatchObject({ status: 'published', url: `${origin}/articles/open` });
    const { version } = answer.body.data;
    const saved = await call('PATCH', `/articles/${id}`, {
      as: full,
      body: secret,
      headers: { 'if-match': `"${version}"` },
    });
    const changed = await ask('PATCH', `/articles/${id}`, {}, at(saved.body.data));
    expectSilence(changed);
    expect(changed.body.data.url).toBe(`${origin}/articles/open`);
  });

  test('learns from a refusal no more', async () => {
    const draft = await hide();
    const path = `/articles/${draft.id}`;
    const trashed = await hide();
    await call('DELETE', `/articles/${trashed.id}`, { as: full });
    const answers = [
      await ask('PATCH', path, {}, { 'if-match': '"99"' }),
      await ask('PATCH', path, {}),
      await ask('PATCH', path, {}, { 'if-match': '*' }),
      await ask('PATCH', path, { nonsense: 1 }, at(draft)),
      await ask('PUT', `${path}/publication`, {}, { 'if-match': '"99"' }),
      await ask('DELETE', `${path}/publication`),
      await ask('DELETE', path, undefined, { 'if-match': '"99"' }),
      await ask('PATCH', `/articles/${trashed.id}`, {}, at(trashed)),
      await ask('PUT', `/articles/${trashed.id}/publication`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 428, 428, 400, 409, 409, 409, 409, 409]);
    for (const answer of answers) expectSilence(answer);
    expect(Object.keys(answers[0]?.body).sort()).toEqual(
      ['code', 'current', 'detail', 'requestId', 'sent', 'status', 'title', 'type'].sort(),
    );
  });

  test('does not know the tags of drafts', async () => {
    const draft = await hide();
    const [tag] = draft.tags;
    expect((await ask('PATCH', `/tags/${tag.slug}`, {})).status).toBe(404);
    const open = (await makePublic(full, { tags: ['Open tag'] })).tags[0];
    const spelled = await ask('PATCH', `/tags/${open.slug}`, { slug: tag.slug });
    expect([spelled.status, spelled.body.code, spelled.body.slug]).toEqual([409, 'tag_taken', tag.slug]);
    expect(spelled.body.name).toBeUndefined();
    const renamed = await ask('PATCH', `/tags/${open.slug}`, { description: 'Seen' });
    expect(renamed.body.data).toMatchObject({ name: 'Open tag', description: 'Seen' });
  });

  test('changes the settings of rendering without reading them', async () => {
    await call('PATCH', '/site/rendering', { as: full, body: { bibliography: canary } });
    const answer = await ask('PATCH', '/site/rendering', {});
    expect([answer.status, Object.keys(answer.body.data)]).toEqual([200, ['version']]);
    expect(answer.text).not.toContain(canary);
    const stale = await ask('PATCH', '/site/rendering', {}, { 'if-match': '"99"' });
    expect([stale.status, stale.text.includes(canary)]).toEqual([409, false]);
  });
});
