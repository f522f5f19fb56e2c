import type { Role, Scope } from '@/lib/contract/account';
import { ScholiumError } from '@/lib/kernel/errors';
import { type Actor, personIdOf } from './actor';

/**
 * The actions that need permission. `article.read` is reading unpublished content; public content needs no permission, except the
 * Markdown source of public articles, which needs `source.read` if the site does not publish sources.
 */
export const actions = [
  'article.create',
  'article.read',
  'source.read',
  'article.edit',
  'article.publish',
  'article.trash',
  'tag.edit',
  'site.edit',
  'rendering.edit',
  'people.manage',
  'token.manage',
  'content.import',
] as const;
export type Action = (typeof actions)[number];

/** The object of an action, by the people it belongs to. Without a subject, the question is about all objects of that kind. */
export interface Subject {
  authorIds: readonly string[];
}

/** A subject that belongs to the actor. */
export function ownSubject(actor: Actor): Subject {
  const personId = personIdOf(actor);
  return { authorIds: personId === null ? [] : [personId] };
}

/**
 * Whether `actor` may do `action` (to `subject`). Everything not granted by the tables below is denied. A token may do what both its
 * person and its scopes permit; the system may do everything.
 */
export function allows(actor: Actor, action: Action, subject?: Subject): boolean {
  return refusal(actor, action, subject) === null;
}

/** Throws not_signed_in for an anonymous actor, missing_scope `{ scope }` for a token that lacks only that scope, else forbidden. */
export function authorize(actor: Actor, action: Action, subject?: Subject): void {
  const error = refusal(actor, action, subject);
  if (error) throw error;
}

/** `any`: on every subject; `own`: only on a subject that belongs to the person. */
type Reach = 'any' | 'own';

const grants: Record<Role, Partial<Record<Action, Reach>>> = {
  owner: {
    'article.create': 'any',
    'article.read': 'any',
    'source.read': 'any',
    'article.edit': 'any',
    'article.publish': 'any',
    'article.trash': 'any',
    'tag.edit': 'any',
    'site.edit': 'any',
    'rendering.edit': 'any',
    'people.manage': 'any',
    'token.manage': 'any',
    'content.import': 'any',
  },
  editor: {
    'article.create': 'any',
    'article.read': 'any',
    'source.read': 'any',
    'article.edit': 'any',
    'article.publish': 'any',
    'article.trash': 'any',
    'tag.edit': 'any',
    'token.manage': 'own',
    'content.import': 'any',
  },
  author: {
    'article.create': 'any',
    'article.read': 'own',
    'source.read': 'own',
    'article.edit': 'own',
    'article.publish': 'own',
    'article.trash': 'own',
    'token.manage': 'own',
  },
};

/** The scope a token needs for an action; an action not listed here cannot be done with a token. */
const scopes: Partial<Record<Action, Scope>> = {
  'article.create': 'content:write',
  'article.read': 'drafts:read',
  'source.read': 'content:read',
  'article.edit': 'content:write',
  'article.publish': 'content:write',
  'article.trash': 'content:write',
  'tag.edit': 'content:write',
  'rendering.edit': 'content:write',
  'content.import': 'content:write',
};

function refusal(actor: Actor, action: Action, subject: Subject | undefined): ScholiumError | null {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'anonymous') return new ScholiumError('not_signed_in');
  const reach = grants[actor.role][action];
  const granted = reach === 'any' || (reach === 'own' && subject?.authorIds.includes(actor.personId) === true);
  if (!granted) return new ScholiumError('forbidden');
  if (actor.kind === 'person') return null;
  const scope = scopes[action];
  if (scope === undefined) return new ScholiumError('forbidden');
  return actor.scopes.includes(scope) ? null : new ScholiumError('missing_scope', { scope });
}
