import { application } from '@/app/api/v1/application';
import type { Actor } from '@/lib/accounts/actor';
import { createToken } from '@/lib/accounts/create-token';
import { signIn } from '@/lib/accounts/sign-in';
import type { Scope } from '@/lib/contract/account';
import { ownerPassword } from '@/test/setup/site';

export const origin = 'http://127.0.0.1:3000';

/** The headers that say who asks. */
export type Caller = Record<string, string>;
export const nobody: Caller = {};

/** What a JSON answer holds, loosely: tests look at single fields. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into, not typed
export type Json = any;

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
  text: string;
}

/** Asks the API for a path below /api/v1 (`/` is the entrance, which has no slash at its end); `body` is sent as JSON unless it is text or bytes. */
export async function call(
  method: string,
  path: string,
  { as = nobody, body, headers = {} }: { as?: Caller; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const init: RequestInit & { duplex?: 'half' } = { method, headers: { ...as, ...headers } };
  if (body !== undefined) {
    init.body = raw ? (body as BodyInit) : JSON.stringify(body);
    init.headers = { 'content-type': 'application/json', ...as, ...headers };
    init.duplex = 'half';
  }
  const response = await application.request(`${origin}/api/v1${path.replace(/^\/(?=$|\?)/, '')}`, init);
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : null, text };
}

/** A token of this person's. */
export async function tokenOf(person: Actor, ...scopes: Scope[]): Promise<Caller> {
  const { token } = await createToken(person, { name: scopes.join(' '), scopes });
  return { authorization: `Bearer ${token}` };
}

/** The session of the person with this address, in a page of the site. */
export async function sessionOf(email: string): Promise<Caller> {
  const { sessionSecret } = await signIn(
    { email, password: ownerPassword },
    { address: '192.0.2.1', userAgent: 'test' },
  );
  return { cookie: `other=1; scholium_session=${sessionSecret}`, origin, 'sec-fetch-site': 'same-origin' };
}

let made = 0;

/** A draft of the caller's. */
export async function makeDraft(as: Caller, changes: Record<string, unknown> = {}): Promise<Json> {
  made += 1;
  const body = { title: `Draft ${made}`, markdown: `Text ${made} with $x^${made}$.`, ...changes };
  const answer = await call('POST', '/articles', { as, body });
  if (answer.status !== 201) throw new Error(`Making a draft was answered ${answer.status}: ${answer.text}`);
  return answer.body.data;
}

/** A public article of the caller's. */
export async function makePublic(as: Caller, changes: Record<string, unknown> = {}): Promise<Json> {
  const { id } = await makeDraft(as, changes);
  const answer = await call('PUT', `/articles/${id}/publication`, { as });
  if (answer.status !== 200) throw new Error(`Publishing was answered ${answer.status}: ${answer.text}`);
  return answer.body.data;
}
