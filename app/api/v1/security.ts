import { sessionCookieName } from '@/lib/accounts/session-cookie';
import type { Scope } from '@/lib/contract/account';

/** How a request may authenticate, for the OpenAPI document. */
export const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token created in the admin or by `scholium token create`.' },
  session: { type: 'apiKey', in: 'cookie', name: sessionCookieName, description: 'Pages of the same origin only.' },
} as const;

/** OpenAPI security requirements of a route that needs a token of this scope, or a session. */
export function personOrToken(scope: Scope): Record<string, string[]>[] {
  return [{ token: [scope] }, { session: [] }];
}
