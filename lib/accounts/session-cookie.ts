export const sessionCookieName = 'scholium_session';

/**
 * The attributes of a session's cookie (RFC 6265bis): not accessible to scripts, not sent by other sites' forms, for all paths of
 * this host only, and only over TLS if the site's address is https. `expires` in the past removes it.
 */
export function sessionCookieAttributes(siteUrl: string, expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: siteUrl.startsWith('https:'), expires } as const;
}
