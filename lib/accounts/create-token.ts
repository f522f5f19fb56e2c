import type { TokenInput } from '@/lib/contract/account';
import { database, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { newId, newSecret, sha256 } from '@/lib/kernel/ids';
import { type Actor, actorLabel, personIdOf } from './actor';
import { findOwner } from './find-owner';
import { authorize } from './policy';

const shownCharacters = 'scholium_'.length + 6;

/**
 * Creates an API token that acts for the actor's person within `input.scopes`. `token` is returned only once: only its hash is
 * stored. The system creates it for the person `options.personId`, by default the longest-standing owner.
 * Throws forbidden, not_found if there is no such person, invalid_request for an expiry in the past.
 */
export async function createToken(
  actor: Actor,
  input: TokenInput,
  options: { personId?: string } = {},
): Promise<{ id: string; token: string }> {
  const { name, scopes, expiresAt = null } = input;
  const personId = await holder(actor, options.personId);
  authorize(actor, 'token.manage', { authorIds: [personId] });
  if (expiresAt && expiresAt <= now()) {
    throw new ScholiumError('invalid_request', { errors: [{ path: 'expiresAt', message: 'must be in the future' }] });
  }
  const token = newSecret('scholium_');
  const id = newId();
  const unique = [...new Set(scopes)];
  await transaction(async (tx) => {
    await tx.apiToken.create({
      data: {
        id,
        name,
        tokenHash: sha256(token),
        prefix: token.slice(0, shownCharacters),
        scopes: unique.join(' '),
        personId,
        expiresAt,
      },
    });
    await recordEvent(tx, { type: 'token.created', subjectId: id, actor: actorLabel(actor), data: { scopes: unique } });
  });
  return { id, token };
}

/** People can create tokens only for themselves: a token acts in its person's name. */
async function holder(actor: Actor, personId: string | undefined): Promise<string> {
  const actorPersonId = personIdOf(actor);
  if (actor.kind !== 'system') {
    if (actorPersonId === null) throw new ScholiumError('not_signed_in');
    if (personId !== undefined && personId !== actorPersonId) throw new ScholiumError('forbidden');
    return actorPersonId;
  }
  if (personId === undefined) return (await findOwner()).personId;
  const person = await database().person.findFirst({ where: { id: personId, disabledAt: null }, select: { id: true } });
  if (!person) throw new ScholiumError('not_found');
  return person.id;
}
