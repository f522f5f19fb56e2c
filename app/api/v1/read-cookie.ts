/** The value of the cookie `name` in a Cookie header (RFC 6265, section 4.2); undefined if it is missing or empty. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value?.trim()) return value.trim();
  }
  return undefined;
}
