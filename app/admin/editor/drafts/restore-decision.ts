import { type ArticleDraft, type DraftField, type EditableArticle, sameDraft } from './article-draft';
import type { LocalDraft } from './local-drafts';
import { mergeDrafts } from './merge-drafts';

/** What to do with a copy that was left on this device. */
export type RestoreDecision =
  | { kind: 'forget' }
  | { kind: 'restore'; draft: ArticleDraft; typedAt: number }
  | { kind: 'conflict'; mine: ArticleDraft; fields: DraftField[]; typedAt: number };

/**
 * Compares a copy left on this device with what the server has now. What the server already has is forgotten; what it lacks is
 * restored, merged with changes made elsewhere; where both changed one field, a person has to choose.
 */
export function restoreDecision(left: LocalDraft, server: EditableArticle): RestoreDecision {
  const { merged, conflicts } = mergeDrafts(left.base, left.draft, server.draft, left.sent);
  if (sameDraft(merged, server.draft)) return { kind: 'forget' };
  if (conflicts.length > 0) return { kind: 'conflict', mine: merged, fields: conflicts, typedAt: left.typedAt };
  return { kind: 'restore', draft: merged, typedAt: left.typedAt };
}
