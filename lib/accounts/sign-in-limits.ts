import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { keyedHash } from '@/lib/kernel/secret';
import { addressBlock } from './address-block';

/**
 * Tries in a window of seconds. One address guessing at one account is stopped first; the count of the account over all
 * addresses is wider, so that a stranger cannot easily lock its owner out.
 */
const limits = {
  pair: { points: 10, duration: 15 * 60 },
  account: { points: 60, duration: 60 * 60 },
  address: { points: 60, duration: 15 * 60 },
} as const;

/** Who tries, from where (an IP address). */
export interface Try {
  email: string;
  address: string;
}

/**
 * Counts a try before `verify` looks at the password, so that guesses sent at once are counted too. Counts are kept in the database,
 * so they hold over restarts and instances. A try whose password nobody looked at, because `verify` threw, is taken back. Throws
 * too_many_requests `{ retryAfterSeconds }`.
 */
export async function countedTry<T>(attempt: Try, verify: () => Promise<T>): Promise<T> {
  await countTry(attempt);
  try {
    return await verify();
  } catch (error) {
    for (const { limiter, key } of counters(attempt)) await limiter.reward(key);
    throw error;
  }
}

async function countTry(attempt: Try): Promise<void> {
  for (const { limiter, key } of counters(attempt)) {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new ScholiumError('too_many_requests', {
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  }
}

/** A right password: it clears what was counted against the account and takes its own try back from the address. */
export async function forgiveTries(attempt: Try): Promise<void> {
  for (const { name, limiter, key } of counters(attempt)) {
    if (name === 'address') await limiter.reward(key);
    else await limiter.delete(key);
  }
}

/** Forgets the tries at an account from all addresses, after its password was reset. */
export async function forgiveAccount(email: string): Promise<void> {
  await limiterOf('account').delete(keyedHash(email));
}

// Hashed under the site's secret: the table must not collect the addresses of strangers, and a key has a bounded length.
function counters({ email, address }: Try) {
  const block = addressBlock(address);
  const keys = { address: block, pair: `${email} ${block}`, account: email };
  return (['address', 'pair', 'account'] as const).map((name) => ({
    name,
    limiter: limiterOf(name),
    key: keyedHash(keys[name]),
  }));
}

function limiterOf(name: keyof typeof limits): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: database(),
    tableName: 'rateLimiterFlexible',
    keyPrefix: `sign-in-${name}`,
    clearExpiredByTimeout: false,
    ...limits[name],
  });
}
