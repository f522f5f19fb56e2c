import type { Transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { now } from '@/lib/kernel/clock';
import { newId, newSecret, sha256 } from '@/lib/kernel/ids';

const dayMs = 24 * 60 * 60 * 1000;
const idleMs = 30 * dayMs;
const lifetimeMs = 180 * dayMs;

/** A new session: the secret is sent to the browser and not stored; `expiresAt` is the latest possible end. */
export interface StartedSession {
  sessionSecret: string;
  expiresAt: Date;
}

/** Starts a session of `personId` in the caller's transaction, with its event. */
export async function startSession(tx: Transaction, personId: string, userAgent: string): Promise<StartedSession> {
  const sessionSecret = newSecret();
  const createdAt = now();
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: sha256(sessionSecret),
      personId,
      userAgent: printable(userAgent),
      createdAt,
      lastSeenAt: createdAt,
      expiresAt: idleEnd(createdAt, createdAt),
    },
  });
  await recordEvent(tx, { type: 'session.started', subjectId: personId, actor: `person:${personId}` });
  return { sessionSecret, expiresAt: new Date(createdAt.getTime() + lifetimeMs) };
}

/** Ends the sessions of `personId`, except the one whose secret is `keepSecret`, and returns how many. */
export async function endSessions(tx: Transaction, personId: string, keepSecret?: string): Promise<number> {
  const exceptKept = keepSecret === undefined ? {} : { NOT: { tokenHash: sha256(keepSecret) } };
  const { count } = await tx.session.deleteMany({ where: { personId, ...exceptKept } });
  return count;
}

/** When a session last used at `seenAt` ends unless it is used again: after 30 idle days, but at most 180 days after its start. */
export function idleEnd(seenAt: Date, createdAt: Date): Date {
  return new Date(Math.min(seenAt.getTime() + idleMs, createdAt.getTime() + lifetimeMs));
}

function printable(userAgent: string): string {
  return userAgent.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 300);
}
