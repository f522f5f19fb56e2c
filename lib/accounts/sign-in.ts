import type { SignInInput } from '@/lib/contract/account';
import { database, transaction } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { sha256 } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { verifyPassword } from './password-hash';
import { type StartedSession, startSession } from './session';
import { clearAttempts, withCountedAttempt } from './sign-in-limits';

/** The origin of a sign-in. The session of a `previousSecret` that the browser still has is ended. */
export interface SignInContext {
  address: string;
  userAgent: string;
  previousSecret?: string | undefined;
}

/**
 * Starts a session with a new secret. Throws wrong_credentials, after the same work for an unknown or disabled person as for a
 * wrong password; too_many_requests `{ retryAfterSeconds }` after too many attempts.
 */
export async function signIn(
  { email, password }: SignInInput,
  context: SignInContext,
): Promise<StartedSession & { personId: string }> {
  const attempt = { email, address: context.address };
  const { person, fits } = await withCountedAttempt(attempt, async () => {
    const select = { id: true, passwordHash: true, disabledAt: true };
    const found = await database().person.findUnique({ where: { email }, select });
    return { person: found, fits: await verifyPassword(found?.passwordHash, password) };
  });
  if (!fits || !person || person.disabledAt) {
    log().info({ address: context.address }, 'a sign-in was refused');
    throw new ScholiumError('wrong_credentials');
  }
  await clearAttempts(attempt);
  return transaction(async (tx) => {
    const where = { id: person.id, disabledAt: null, passwordHash: person.passwordHash };
    // Checked in the transaction: the person may have been disabled, or the password changed, during verification.
    const { count } = await tx.person.updateMany({ where, data: { disabledAt: null } });
    if (count === 0) throw new ScholiumError('wrong_credentials');
    if (context.previousSecret) await tx.session.deleteMany({ where: { tokenHash: sha256(context.previousSecret) } });
    return { ...(await startSession(tx, person.id, context.userAgent)), personId: person.id };
  });
}
