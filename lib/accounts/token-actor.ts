import { role, type Scope, scope } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { sha256 } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import type { Actor } from './actor';

const touchEveryMs = 60_000;

/**
 * The actor of an API token, with the current role of its person. Throws invalid_token, the same for an unknown, revoked or
 * expired token and for a disabled person. Its use is recorded at most once a minute.
 */
export async function tokenActor(token: string): Promise<Actor> {
  const row = await database().apiToken.findUnique({
    where: { tokenHash: sha256(token) },
    include: { person: { select: { role: true, disabledAt: true } } },
  });
  const moment = now();
  const isExpired = !row || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= moment);
  if (isExpired || row.person.disabledAt) throw new ScholiumError('invalid_token');
  await touch(row, moment);
  return {
    kind: 'token',
    tokenId: row.id,
    personId: row.personId,
    role: role.parse(row.person.role),
    scopes: storedScopes(row.scopes),
  };
}

/** Scopes as stored: words that are no longer a scope are ignored. */
export function storedScopes(text: string): Scope[] {
  return text.split(' ').flatMap((word) => scope.safeParse(word).data ?? []);
}

async function touch(row: { id: string; lastUsedAt: Date | null }, moment: Date): Promise<void> {
  const due = new Date(moment.getTime() - touchEveryMs);
  if (row.lastUsedAt && row.lastUsedAt > due) return;
  try {
    await database().apiToken.updateMany({
      where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }] },
      data: { lastUsedAt: moment },
    });
  } catch (error) {
    // Reading must still work with a full or read-only disk.
    log().warn({ err: error }, 'the use of a token could not be noted');
  }
}
