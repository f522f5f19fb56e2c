import { hash, verify } from '@node-rs/argon2';
import { ScholiumError } from '@/lib/kernel/errors';
import { Mutex } from '@/lib/kernel/mutex';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';

// argon2id (the library's default algorithm) at OWASP's first choice of cost (Password Storage Cheat Sheet, 2025).
const hashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One hash at a time: each uses a core for tens of milliseconds, and many sign-ins at once would leave no core for readers. */
const hashMutex = new Mutex();

/** As many as are completed in a few seconds: more would wait longer than people do, and use memory meanwhile. */
const maxWaiting = 50;
let waitingCount = 0;

/** Runs `work` in its turn. Throws too_many_requests `{ retryAfterSeconds }` if too many are waiting. */
async function runInTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waitingCount >= maxWaiting) throw new ScholiumError('too_many_requests', { retryAfterSeconds });
  waitingCount += 1;
  return hashMutex.run(() => {
    waitingCount -= 1;
    return work();
  });
}

/** An argon2id hash in PHC format with a random salt. Compatibility-equivalent characters hash alike (NFKC, NIST SP 800-63B 5.1.1.2). */
export function hashPassword(password: string): Promise<string> {
  return runInTurn(() => hash(password.normalize('NFKC'), hashCost));
}

/**
 * Whether `password` matches `passwordHash`. Without a hash (no such person) it does the same work against a hash that nothing
 * matches, so that the response time does not reveal who has an account.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isMatch = await runInTurn(() => verify(passwordHash ?? unmatchableHash, password.normalize('NFKC')));
  return isMatch && passwordHash !== undefined;
}

/** The hash of 32 random bytes that were discarded; a test compares its cost with the one above. */
const unmatchableHash =
  '$argon2id$v=19$m=19456,t=2,p=1$//D2VZwTMl0TJLmleCIZAQ$hQ3/ec3S7Pf4EUDGKGPEn8PsLTG1dAFdvvtVI7x4syc';
