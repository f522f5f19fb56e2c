import type { Scope } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { type Actor, personIdOf } from './actor';
import { allows, authorize } from './policy';
import { storedScopes } from './token-actor';

/** An API token as shown in lists: `prefix` distinguishes tokens; the rest of the token is not stored. */
export interface TokenView {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  person: { id: string; name: string };
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** The actor's tokens, newest first; all tokens for actors who manage them. */
export async function listTokens(actor: Actor): Promise<TokenView[]> {
  const actorPersonId = personIdOf(actor);
  if (actorPersonId === null && actor.kind !== 'system') throw new ScholiumError('not_signed_in');
  if (actorPersonId !== null) authorize(actor, 'token.manage', { authorIds: [actorPersonId] });
  const rows = await database().apiToken.findMany({
    where: actorPersonId === null || allows(actor, 'token.manage') ? {} : { personId: actorPersonId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { person: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: storedScopes(row.scopes),
    person: { id: row.person.id, name: row.person.name },
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
  }));
}
