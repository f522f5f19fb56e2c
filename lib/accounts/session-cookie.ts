export const sessionCookieName = 'scholium_session';

/**
 * What a session's cookie carries besides its secret (RFC 6265bis): out of reach of scripts, not sent by other sites' forms, for the
 * whole site and this host alone, over TLS alone when the site's address says so. `expires` in the past takes it away.
 */
export function sessionCookieAttributes(siteUrl: string, expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: siteUrl.startsWith('https:'), expires } as const;
}
