export const sessionCookieName = 'scholium_session';

/**
 * The Set-Cookie text (RFC 6265bis) that hands a session to the browser: out of reach of scripts, not sent by other sites'
 * forms, over TLS alone when `secure`. To take it away: an empty secret and a date in the past.
 */
export function sessionCookie(secret: string, expiresAt: Date, secure: boolean): string {
  const attributes = [
    'Path=/',
    `Expires=${expiresAt.toUTCString()}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  return [`${sessionCookieName}=${secret}`, ...attributes].join('; ');
}
