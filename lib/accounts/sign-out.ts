import { transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { sha256 } from '@/lib/kernel/ids';

/** Ends the session of this secret at once. An unknown secret is not an error: the person is signed out either way. */
export async function signOut(sessionSecret: string): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { tokenHash: sha256(sessionSecret) },
      select: { id: true, personId: true },
    });
    if (!session) return;
    const { count } = await tx.session.deleteMany({ where: { id: session.id } });
    if (count === 0) return;
    const { personId } = session;
    await recordEvent(tx, { type: 'session.ended', subjectId: personId, actor: `person:${personId}` });
  });
}
