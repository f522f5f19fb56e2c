import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

describe('updateRenderingSettings', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it('begins with nothing set', async () => {
    expect(await readRenderingSettings()).toEqual({
      macros: {},
      packages: [],
      bibliography: '',
      citationStyle: 'auto',
      version: 1,
    });
  });

  it('changes what is given, keeps the rest, counts the version up and asks for a re-rendering', async () => {
    const macros = { '\\R': '\\mathbb{R}', '\\E': '\\operatorname{E}\\left[#1\\right]' };
    const first = await updateRenderingSettings(owner, { version: 1, changes: { macros } });
    expect(first).toEqual({ macros, packages: [], bibliography: '', citationStyle: 'auto', version: 2 });
    expect(Object.keys(first.macros)).toEqual(['\\E', '\\R']);
    const second = await updateRenderingSettings(owner, { changes: { citationStyle: 'apa', bibliography: '[]' } });
    expect(second).toEqual({ macros, packages: [], bibliography: '[]', citationStyle: 'apa', version: 3 });
    expect(await readRenderingSettings()).toEqual(second);
    expect(await database().job.findMany({ where: { kind: 'rerender-articles' } })).toHaveLength(1);
    const events = await database().event.findMany({
      where: { type: 'site.rendering_changed' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ data }) => data)).toEqual([
      '{"fields":["macros"]}',
      '{"fields":["bibliography","citationStyle"]}',
    ]);
  });

  it('keeps packages in one order, so that another order is no change', async () => {
    const { packages, version } = await updateRenderingSettings(owner, {
      changes: { packages: ['siunitx', 'physics'] },
    });
    expect(packages).toEqual(['physics', 'siunitx']);
    expect(await updateRenderingSettings(owner, { changes: { packages } })).toMatchObject({ packages, version });
  });

  it('keeps the version when nothing is different, also with the macros in another order', async () => {
    await database().job.deleteMany();
    const { macros, ...before } = await readRenderingSettings();
    const reordered = Object.fromEntries(Object.entries(macros).reverse());
    const after = await updateRenderingSettings(owner, { changes: { macros: reordered, citationStyle: 'apa' } });
    expect(after).toEqual({ macros, ...before });
    expect(await database().job.count()).toBe(0);
  });

  it('refuses a stale version, and lets one of several changes through', async () => {
    const { version } = await readRenderingSettings();
    const stale = updateRenderingSettings(owner, { version: version - 1, changes: { macros: {} } });
    const details = { sent: version - 1, current: version };
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details });
    const all = await Promise.allSettled(
      ['a', 'b', 'c'].map((bibliography) => updateRenderingSettings(owner, { version, changes: { bibliography } })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is for the owner alone', async () => {
    const refused = (actor: Actor) => updateRenderingSettings(actor, { changes: { citationStyle: 'auto' } });
    await expect(refused(anonymous)).rejects.toMatchObject({ code: 'not_signed_in' });
    for (const role of ['editor', 'author'] as const) {
      await expect(refused(await seedPerson(role, role))).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
