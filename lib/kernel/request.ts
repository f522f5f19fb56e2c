import { newId } from './ids';

/** The safe methods (RFC 9110, section 9.2.1) that the site supports. */
export const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whether the method is safe (RFC 9110, section 9.2.1) and supported. */
export function isSafeMethod(method: string): boolean {
  return safeMethods.includes(method);
}

/** The id of a request: the one sent by a proxy or the front if it is well-formed, else a new one. */
export function requestIdFrom(header: unknown): string {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : newId();
}

/** The value of the cookie `name` in a Cookie header (RFC 6265, section 4.2); undefined if it is missing or empty. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value?.trim()) return value.trim();
  }
  return undefined;
}
