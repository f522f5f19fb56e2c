export const sessionCookieName = 'scholium_session';

/**
 * What a session's cookie carries besides its secret (RFC 6265bis): out of reach of scripts, not sent by other sites' forms, for the
 * whole site and this host alone, over TLS only if the site's address is an https one. `expires` in the past removes it.
 */
export function sessionCookieAttributes(siteUrl: string, expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: siteUrl.startsWith('https:'), expires } as const;
}
