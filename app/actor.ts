import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/lib/accounts/actor';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieName } from '@/lib/accounts/session-cookie';

/** The actor of this request, by its session cookie; anonymous without a valid session. Read once per request. */
export const requestActor = cache(
  async (): Promise<Actor> => sessionActor((await cookies()).get(sessionCookieName)?.value),
);
