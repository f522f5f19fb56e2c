import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/lib/accounts/actor';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieName } from '@/lib/accounts/session-cookie';

/** Who sends this request, by its session cookie; anonymous without a live one. Asked once a request. */
export const requestActor = cache(
  async (): Promise<Actor> => sessionActor((await cookies()).get(sessionCookieName)?.value),
);
