import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, actorLabel, anonymous, personIdOf, systemActor } from '@/lib/accounts/actor';
import { findOwner } from '@/lib/accounts/find-owner';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

describe('findOwner', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it('is the longest-standing owner who can sign in', async () => {
    const second = await seedPerson('owner', 'Second');
    expect(await findOwner()).toEqual(owner);
    await database().person.updateMany({ where: { name: 'Owner' }, data: { disabledAt: new Date() } });
    expect(await findOwner()).toEqual(second);
    await database().person.updateMany({ data: { disabledAt: null } });
  });

  it('is the person of the address that is given, in any case', async () => {
    const author = await seedPerson('author', 'Author');
    expect(await findOwner('AUTHOR@example.org')).toEqual(author);
    await expect(findOwner('nobody@example.org')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('actors', () => {
  it.each<[Actor, string, string | null]>([
    [{ kind: 'person', personId: 'p', role: 'author', name: 'A' }, 'person:p', 'p'],
    [{ kind: 'token', tokenId: 't', personId: 'p', role: 'author', scopes: [] }, 'token:t', 'p'],
    [systemActor('import'), 'system:import', null],
    [anonymous, 'anonymous', null],
  ])('are named in events, with the person behind them: %j', (actor, label, personId) => {
    expect(actorLabel(actor)).toBe(label);
    expect(personIdOf(actor)).toBe(personId);
  });
});
