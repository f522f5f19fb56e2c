import type { Action } from '@/lib/accounts/policy';

/** What one action answers: on all things of its kind, on the asker's own, on another's. */
export type Answers = readonly [all: Answer, own: Answer, other: Answer];
/** yes, or the code of the refusal. */
export type Answer = 'yes' | 'forbidden' | 'not_signed_in' | 'missing_scope';

const everywhere: Answers = ['yes', 'yes', 'yes'];
const ownOnly: Answers = ['forbidden', 'yes', 'forbidden'];
const nowhere: Answers = ['forbidden', 'forbidden', 'forbidden'];
const signIn: Answers = ['not_signed_in', 'not_signed_in', 'not_signed_in'];
const noScope: Answers = ['missing_scope', 'missing_scope', 'missing_scope'];
const ownNoScope: Answers = ['forbidden', 'missing_scope', 'forbidden'];

type Row = Record<Action, Answers>;

const nothing = (answers: Answers): Row => ({
  'article.create': answers,
  'article.read': answers,
  'source.read': answers,
  'article.edit': answers,
  'article.publish': answers,
  'article.trash': answers,
  'tag.edit': answers,
  'site.edit': answers,
  'rendering.edit': answers,
  'people.manage': answers,
  'token.manage': answers,
  'content.import': answers,
});

/** Site, people and tokens are out of reach of every token, also an owner's. */
const tokenNever = { 'site.edit': nowhere, 'people.manage': nowhere, 'token.manage': nowhere };
/** What articles are rendered with is the owner's. */
const editorNever = { 'rendering.edit': nowhere };
const authorNever = { ...editorNever, 'tag.edit': nowhere, 'content.import': nowhere };
const authorWrites = { 'article.edit': ownOnly, 'article.publish': ownOnly, 'article.trash': ownOnly };
const authorCannotWrite = { 'article.edit': ownNoScope, 'article.publish': ownNoScope, 'article.trash': ownNoScope };

/** The whole expected policy: by actor (role, and for tokens the scopes after a slash), by action. */
export const expectedPolicy: Record<string, Row> = {
  system: nothing(everywhere),
  anonymous: nothing(signIn),
  owner: nothing(everywhere),
  editor: {
    ...nothing(everywhere),
    ...editorNever,
    'site.edit': nowhere,
    'people.manage': nowhere,
    'token.manage': ownOnly,
  },
  author: {
    ...nothing(nowhere),
    ...authorWrites,
    'article.create': everywhere,
    'article.read': ownOnly,
    'source.read': ownOnly,
    'token.manage': ownOnly,
  },
  'owner/none': { ...nothing(noScope), ...tokenNever },
  'owner/content:read': { ...nothing(noScope), ...tokenNever, 'source.read': everywhere },
  'owner/content:write': { ...nothing(everywhere), ...tokenNever, 'article.read': noScope, 'source.read': noScope },
  'owner/drafts:read': { ...nothing(noScope), ...tokenNever, 'article.read': everywhere },
  'owner/all': { ...nothing(everywhere), ...tokenNever },
  'editor/none': { ...nothing(noScope), ...tokenNever, ...editorNever },
  'editor/content:read': { ...nothing(noScope), ...tokenNever, ...editorNever, 'source.read': everywhere },
  'editor/content:write': {
    ...nothing(everywhere),
    ...tokenNever,
    ...editorNever,
    'article.read': noScope,
    'source.read': noScope,
  },
  'editor/drafts:read': { ...nothing(noScope), ...tokenNever, ...editorNever, 'article.read': everywhere },
  'editor/all': { ...nothing(everywhere), ...tokenNever, ...editorNever },
  'author/none': {
    ...nothing(noScope),
    ...tokenNever,
    ...authorNever,
    ...authorCannotWrite,
    'article.read': ownNoScope,
    'source.read': ownNoScope,
  },
  'author/content:read': {
    ...nothing(noScope),
    ...tokenNever,
    ...authorNever,
    ...authorCannotWrite,
    'article.read': ownNoScope,
    'source.read': ownOnly,
  },
  'author/content:write': {
    ...nothing(everywhere),
    ...tokenNever,
    ...authorNever,
    ...authorWrites,
    'article.read': ownNoScope,
    'source.read': ownNoScope,
  },
  'author/drafts:read': {
    ...nothing(noScope),
    ...tokenNever,
    ...authorNever,
    ...authorCannotWrite,
    'article.read': ownOnly,
    'source.read': ownNoScope,
  },
  'author/all': {
    ...nothing(everywhere),
    ...tokenNever,
    ...authorNever,
    ...authorWrites,
    'article.read': ownOnly,
    'source.read': ownOnly,
  },
};
