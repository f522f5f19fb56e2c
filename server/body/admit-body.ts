import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { readCookie } from '@/app/api/v1/read-cookie';
import { addressBlock } from '@/lib/accounts/address-block';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { settleSiteOrigin } from '@/lib/site/site-origins';
import { answerError } from '../answer-error';
import { clientAddress } from '../client-address';
import { isApi, isSafe } from '../request-kind';
import { bodyLimit, bodySeconds } from './body-limit';
import { checkForm } from './check-form';
import { InFlight } from './in-flight';
import { readBody } from './read-body';
import { withBody } from './with-body';

/** Bodies that strangers of one address may be sending at once: a form is there in milliseconds, so only slow ones add up. */
const strangers = new InFlight(20);

/**
 * Reads the body of a form or a server action before Next sees it, within the bounds of its page in bytes, time, fields and depth, and
 * gives the request with it; null when the request was answered here. What is larger than a stranger may send needs a live session:
 * a cookie alone is not believed. The API reads its own bodies, after it knows who asks.
 */
export async function admitBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  if (isSafe(request) || isApi(request)) return request;
  const signedIn = await isSignedIn(request);
  const leave = signedIn ? () => undefined : strangers.enter(addressBlock(clientAddress(request)));
  try {
    if (leave === null) throw new ScholiumError('too_many_requests', { retryAfterSeconds: bodySeconds(false) });
    const body = await readBody(request, bodyLimit(request.url ?? '', signedIn), bodySeconds(signedIn));
    if (body === null) return null;
    checkForm(request.headers, body);
    if (!signedIn) await nextTurn();
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

/** Strangers' forms go on one a turn of the event loop: each keeps it busy for milliseconds, and many at once would add up. */
function nextTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => setImmediate());
  return lastTurn;
}

async function isSignedIn({ headers }: IncomingMessage): Promise<boolean> {
  const secret = readCookie(new Headers({ cookie: headers.cookie ?? '' }), sessionCookieName);
  const signedIn = (await sessionActor(secret)).kind === 'person';
  if (signedIn) settleSiteOrigin(headers.origin ?? null);
  return signedIn;
}
