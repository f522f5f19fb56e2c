import { transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { type Actor, actorLabel } from './actor';
import { allows, authorize } from './policy';

/**
 * Revokes a token permanently. Revoking it again changes nothing. Throws not_found, also for another person's token if the actor
 * manages only their own.
 */
export async function revokeToken(actor: Actor, tokenId: string): Promise<void> {
  await transaction(async (tx) => {
    const token = await tx.apiToken.findUnique({
      where: { id: String(tokenId) },
      select: { id: true, personId: true, revokedAt: true },
    });
    const subject = { authorIds: token ? [token.personId] : [] };
    if (actor.kind !== 'person') authorize(actor, 'token.manage', subject);
    if (!token || !allows(actor, 'token.manage', subject)) throw new ScholiumError('not_found');
    if (token.revokedAt) return;
    await tx.apiToken.update({ where: { id: token.id }, data: { revokedAt: now() } });
    await recordEvent(tx, { type: 'token.revoked', subjectId: token.id, actor: actorLabel(actor) });
  });
}
