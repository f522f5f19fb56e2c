import { IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { addressBlock } from '@/lib/accounts/address-block';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { readCookie } from '@/lib/kernel/request';
import { settleSiteOrigin } from '@/lib/site/site-origins';
import { answerError } from '../answer-error';
import { clientAddress } from '../client-address';
import { isApi, isSafe } from '../request-kind';
import { bodyLimit, bodySeconds } from './body-limit';
import { checkForm } from './check-form';
import { readBody } from './read-body';

/** Counts what is in progress for each key, and allows at most `maxPerKey` at once. */
class InFlightLimit {
  private readonly counts = new Map<string, number>();

  constructor(private readonly maxPerKey: number) {}

  /** Counts one more for `key` and returns the function that ends it; null if there are too many. */
  enter(key: string): (() => void) | null {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.maxPerKey) return null;
    this.counts.set(key, count + 1);
    return () => this.leave(key);
  }

  private leave(key: string): void {
    const left = (this.counts.get(key) ?? 1) - 1;
    if (left === 0) this.counts.delete(key);
    else this.counts.set(key, left);
  }
}

/** How many bodies strangers may send from one address at once: a form arrives within milliseconds, so only slow ones accumulate. */
const strangersInFlight = new InFlightLimit(20);

/**
 * Reads the body of a form or a server action before Next does, within the bounds of its page (bytes, time, fields, depth). Returns the
 * request with its body, or null if the request was answered here. Bodies larger than a stranger may send require a valid session; a
 * cookie alone is not enough. The API reads bodies itself, after authentication.
 */
export async function admitBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  if (isSafe(request) || isApi(request)) return request;
  const signedIn = await isSignedIn(request);
  const leave = signedIn ? () => undefined : strangersInFlight.enter(addressBlock(clientAddress(request)));
  try {
    if (leave === null) {
      await waitForTurn();
      throw new ScholiumError('too_many_requests', { retryAfterSeconds: bodySeconds(false) });
    }
    const body = await readBody(request, bodyLimit(request.url ?? '', signedIn), bodySeconds(signedIn));
    if (body === null) return null;
    checkForm(request.headers, body);
    if (!signedIn) await waitForTurn();
    return withBody(request, body);
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    answerError(request, response, error);
    return null;
  } finally {
    leave?.();
  }
}

let lastTurn: Promise<void> = Promise.resolve();

/** Forms of strangers continue one per turn of the event loop: each occupies it for milliseconds, which would add up. */
function waitForTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

async function isSignedIn({ headers }: IncomingMessage): Promise<boolean> {
  const secret = readCookie(new Headers({ cookie: headers.cookie ?? '' }), sessionCookieName);
  const signedIn = (await sessionActor(secret)).kind === 'person';
  if (signedIn) settleSiteOrigin(headers.origin ?? null);
  return signedIn;
}

/** A copy of the request with the body that was read. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  if (body.length > 0) copy.push(body);
  copy.push(null);
  copy.complete = true;
  return copy;
}
