import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { keyedHash } from '@/lib/kernel/secret';
import { addressBlock } from './address-block';

/**
 * Attempts in a window of seconds. One address guessing at one account is stopped first; the limit of an account over all
 * addresses is higher, so that others cannot easily lock its owner out.
 */
const limits = {
  pair: { points: 10, duration: 15 * 60 },
  account: { points: 60, duration: 60 * 60 },
  address: { points: 60, duration: 15 * 60 },
} as const;

/** The account and the IP address of an attempt. */
export interface SignInAttempt {
  email: string;
  address: string;
}

/**
 * Counts an attempt before `verify` checks the password, so that concurrent guesses are counted too. Counts are stored in the database,
 * so they survive restarts and apply to all instances. An attempt whose password was not checked, because `verify` threw, is subtracted
 * again. Throws too_many_requests `{ retryAfterSeconds }`.
 */
export async function withCountedAttempt<T>(attempt: SignInAttempt, verify: () => Promise<T>): Promise<T> {
  await countAttempt(attempt);
  try {
    return await verify();
  } catch (error) {
    for (const { limiter, key } of counters(attempt)) await limiter.reward(key);
    throw error;
  }
}

async function countAttempt(attempt: SignInAttempt): Promise<void> {
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

/** To be called for a correct password: clears the counts of the account and subtracts this attempt from the address's count. */
export async function clearAttempts(attempt: SignInAttempt): Promise<void> {
  for (const { name, limiter, key } of counters(attempt)) {
    if (name === 'address') await limiter.reward(key);
    else await limiter.delete(key);
  }
}

/** Clears the attempts at an account from all addresses, after its password was reset. */
export async function clearAccountAttempts(email: string): Promise<void> {
  await limiterOf('account').delete(keyedHash(email));
}

// Hashed with the site's secret: the table must not store IP addresses, and a key has a limited length.
function counters({ email, address }: SignInAttempt) {
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
