import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { publishNew } from '@/test/lib/content/publish-new';
import { useDatabase } from '@/test/setup/database';
import { runCommand } from '@/test/setup/server';
import { seedSite } from '@/test/setup/site';

describe('scholium rerender', () => {
  const site = useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
    for (const title of ['One', 'Two', 'Three']) await publishNew(owner, { title, markdown: `$${title}$` });
  });
  const outdate = (take: number) =>
    database()
      .rendering.findMany({ take, select: { revisionId: true } })
      .then((rows) => rows.map(({ revisionId }) => revisionId))
      .then((ids) =>
        database().rendering.updateMany({ where: { revisionId: { in: ids } }, data: { engineVersion: '0.0.1' } }),
      );

  it('renders again what an older engine rendered, and nothing when it is run once more', async () => {
    await outdate(2);
    const first = runCommand(site.dataDir(), ['rerender', '--json']);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toEqual({ engineVersion, done: 3, total: 3, rerendered: 2, failed: 0 });
    expect(await database().rendering.count({ where: { engineVersion } })).toBe(3);
    const second = runCommand(site.dataDir(), ['rerender']);
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toBe(
      `3 public articles: 0 rendered again by version ${engineVersion} of the engine, 3 up to date, 0 failed.\n`,
    );
  });

  it('exits with status 1 and keeps what readers have when an article is over its limits', async () => {
    const { id } = await publishNew(owner, { title: 'Long', markdown: '$x$ and $y$\n\n'.repeat(3_000) });
    const revision = { publishedVersion: { articleId: id } };
    await database().rendering.updateMany({ where: { revision }, data: { engineVersion: '0.0.1', html: 'old' } });
    const { status, stdout, stderr } = runCommand(site.dataDir(), ['rerender', '--json'], {
      RENDER_SECONDS: '0.1',
      LOG_LEVEL: 'silent',
    });
    expect([status, JSON.parse(stdout)]).toEqual([1, { engineVersion, done: 4, total: 4, rerendered: 0, failed: 1 }]);
    expect(stderr).toBe('Some articles could not be rendered; readers still see their earlier rendering.\n');
    const stored = await database().rendering.findFirstOrThrow({ where: { revision } });
    expect(stored.html).toBe('old');
  });
});
