import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';
import { requireSite } from '@/lib/site/read-site';
import { updateSite } from '@/lib/site/update-site';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

describe('updateSite', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite({ timeZone: 'UTC' });
  });

  it('changes what is given, keeps the rest, and counts the version up', async () => {
    const before = await requireSite();
    const changes = { name: 'New name', publishSources: true };
    const after = await updateSite(owner, { version: before.version, changes });
    expect(after).toEqual({ ...before, ...changes, version: before.version + 1 });
    expect(await requireSite()).toEqual(after);
    const event = await database().event.findFirst({ where: { type: 'site.updated' } });
    expect(event?.data).toBe('{"fields":["name","publishSources"]}');
  });

  it('refuses a stale version and keeps what is stored', async () => {
    const before = await requireSite();
    const stale = updateSite(owner, { version: before.version - 1, changes: { name: 'Lost' } });
    const details = { sent: before.version - 1, current: before.version };
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details });
    expect(await requireSite()).toEqual(before);
  });

  it('lets exactly one of several changes to one version through', async () => {
    const { version } = await requireSite();
    const names = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.allSettled(names.map((name) => updateSite(owner, { version, changes: { name } })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await requireSite()).version).toBe(version + 1);
  });

  it('keeps the version when nothing is different', async () => {
    const before = await requireSite();
    const { name, pageSize } = before;
    expect(await updateSite(owner, { version: before.version, changes: { name, pageSize } })).toEqual(before);
  });

  it('is for the owner alone', async () => {
    const { version } = await requireSite();
    const refused = (actor: Actor) => updateSite(actor, { version, changes: { name: 'Mine' } });
    await expect(refused(anonymous)).rejects.toMatchObject({ code: 'not_signed_in' });
    for (const role of ['editor', 'author'] as const) {
      await expect(refused(await seedPerson(role, role))).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('moves published articles to the months of a new time zone', async () => {
    await publish('new-year', new Date('2025-12-31T20:00:00Z'), '2025-12');
    await publish('summer', new Date('2025-07-15T12:00:00Z'), '2025-07');
    const { version } = await requireSite();
    await updateSite(owner, { version, changes: { timeZone: 'Asia/Shanghai' } });
    expect(await months()).toEqual({ 'new-year': '2026-01', summer: '2025-07' });
    await updateSite(owner, { version: version + 1, changes: { timeZone: 'UTC' } });
    expect(await months()).toEqual({ 'new-year': '2025-12', summer: '2025-07' });
  });
});

async function months(): Promise<Record<string, string>> {
  const rows = await database().publishedVersion.findMany({ select: { slug: true, month: true } });
  return Object.fromEntries(rows.map(({ slug, month }) => [slug, month]));
}

async function publish(slug: string, publishedAt: Date, month: string): Promise<void> {
  const [articleId, revisionId] = [newId(), newId()];
  const text = { slug, title: slug, language: 'en' };
  await database().article.create({ data: { id: articleId, status: 'published' } });
  await database().revision.create({
    data: {
      id: revisionId,
      articleId,
      number: 1,
      ...text,
      excerpt: '',
      markdown: '',
      attributes: '{}',
      reason: 'published',
    },
  });
  await database().publishedVersion.create({
    data: {
      articleId,
      revisionId,
      ...text,
      excerptHtml: '',
      excerptText: '',
      publishedAt,
      month,
      updatedAt: publishedAt,
      wordCount: 0,
      readingMinutes: 1,
      version: 1,
    },
  });
}
