import { type Role, role } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { sha256 } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { type Actor, anonymous } from './actor';
import { idleEnd } from './session';

const touchEveryMs = 60_000;

/**
 * The actor of the session with this secret: anonymous if the session is unknown or expired, or its person is disabled. Use
 * prolongs it (written at most once a minute). Never throws for an invalid session: a reader with an old cookie can still read.
 */
export async function sessionActor(sessionSecret: string | undefined): Promise<Actor> {
  if (!sessionSecret) return anonymous;
  const session = await database().session.findUnique({
    where: { tokenHash: sha256(sessionSecret) },
    include: { person: { select: { id: true, name: true, role: true, disabledAt: true } } },
  });
  const moment = now();
  if (!session || session.expiresAt <= moment || session.person.disabledAt) return anonymous;
  await touch(session, moment);
  const { id, name } = session.person;
  return { kind: 'person', personId: id, role: role.parse(session.person.role) satisfies Role, name };
}

async function touch(session: { id: string; lastSeenAt: Date; createdAt: Date }, moment: Date): Promise<void> {
  const due = new Date(moment.getTime() - touchEveryMs);
  if (session.lastSeenAt > due) return;
  try {
    await database().session.updateMany({
      where: { id: session.id, lastSeenAt: { lte: due } },
      data: { lastSeenAt: moment, expiresAt: idleEnd(moment, session.createdAt) },
    });
  } catch (error) {
    // Reading must still work with a full or read-only disk.
    log().warn({ err: error }, 'a session could not be prolonged');
  }
}
