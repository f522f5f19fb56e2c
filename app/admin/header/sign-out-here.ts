'use server';

import { redirect } from 'next/navigation';
import { runAction } from '@/app/run-action';
import { signOut } from '@/lib/accounts/sign-out';
import { clearSession, sessionSecret } from '../session';

/** Ends this browser's session. */
export async function signOutHere(): Promise<void> {
  await runAction(async () => {
    const secret = await sessionSecret();
    if (secret !== undefined) await signOut(secret);
    await clearSession();
    redirect('/admin/sign-in');
  });
}
