import { cookies } from 'next/headers';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { siteUrl } from '@/lib/site/site-url';

/** Gives the browser its session, with the same attributes as lib/accounts/session-cookie. */
export async function startSession({
  sessionSecret,
  expiresAt,
}: {
  sessionSecret: string;
  expiresAt: Date;
}): Promise<void> {
  (await cookies()).set(sessionCookieName, sessionSecret, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: siteUrl().startsWith('https:'),
    expires: expiresAt,
  });
}

/** The secret of this browser's session, if it has one. */
export async function sessionSecret(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName)?.value;
}

/** Takes the session from the browser. */
export async function dropSession(): Promise<void> {
  (await cookies()).delete(sessionCookieName);
}
