import { transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { type Actor, actorLabel } from './actor';
import { endSessions } from './session';

/** Stores a password's hash and ends the person's sessions, except that of `keepSessionSecret`, in one transaction with its event. */
export async function storePassword(
  actor: Actor,
  personId: string,
  passwordHash: string,
  keepSessionSecret?: string,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { passwordHash, version: { increment: 1 } } });
    const ended = await endSessions(tx, personId, keepSessionSecret);
    const event = { type: 'person.password_changed', subjectId: personId, actor: actorLabel(actor) };
    await recordEvent(tx, { ...event, data: { endedSessions: ended } });
  });
}
