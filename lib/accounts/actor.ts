import type { Role, Scope } from '@/lib/contract/account';

/** Who makes a request: the first argument of every operation and query. A token acts for the person who created it, within its scopes. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; personId: string; role: Role; name: string }
  | { kind: 'token'; tokenId: string; personId: string; role: Role; scopes: readonly Scope[] }
  | { kind: 'system'; name: string };

export const anonymous: Actor = { kind: 'anonymous' };

/** The program itself, named for its task (`scheduler`, `import`); it may do everything. */
export function systemActor(name: string): Actor {
  return { kind: 'system', name };
}

/** The person behind the actor, if there is one. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' || actor.kind === 'token' ? actor.personId : null;
}

/** The actor's name in events and logs. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.personId}`;
  if (actor.kind === 'token') return `token:${actor.tokenId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}
