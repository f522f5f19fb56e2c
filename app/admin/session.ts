import { cookies, headers } from 'next/headers';
import { sessionCookieAttributes, sessionCookieName } from '@/lib/accounts/session-cookie';
import { settleSiteOrigin } from '@/lib/site/site-origins';
import { siteUrl } from '@/lib/site/site-url';

/** Sets the session's cookie. The address at which it was started becomes the site's, unless SITE_URL is set. */
export async function startSession({
  sessionSecret,
  expiresAt,
}: {
  sessionSecret: string;
  expiresAt: Date;
}): Promise<void> {
  (await cookies()).set(sessionCookieName, sessionSecret, sessionCookieAttributes(siteUrl(), expiresAt));
  settleSiteOrigin((await headers()).get('origin'));
}

/** The secret of this browser's session, if it has one. */
export async function sessionSecret(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName)?.value;
}

/** Removes the session's cookie from the browser. */
export async function clearSession(): Promise<void> {
  (await cookies()).set(sessionCookieName, '', sessionCookieAttributes(siteUrl(), new Date(0)));
}
