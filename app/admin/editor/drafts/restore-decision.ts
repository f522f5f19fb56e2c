import { type ArticleDraft, type DraftField, type EditableArticle, sameDraft } from './article-draft';
import type { LocalDraft } from './local-drafts';
import { mergeDrafts } from './merge-drafts';

/** What to do with a copy that was left on this device. */
export type RestoreDecision =
  | { kind: 'forget' }
  | { kind: 'restore'; draft: ArticleDraft; typedAt: number }
  | { kind: 'conflict'; mine: ArticleDraft; fields: DraftField[]; typedAt: number };

/**
 * Compares a copy left on this device with the server's current state. If the server has the same, the copy is deleted; otherwise it
 * is restored, merged with changes made elsewhere; if both changed the same field, a person has to choose.
 */
export function restoreDecision(localDraft: LocalDraft, server: EditableArticle): RestoreDecision {
  const { merged, conflicts } = mergeDrafts(localDraft.base, localDraft.draft, server.draft, localDraft.sent);
  if (sameDraft(merged, server.draft)) return { kind: 'forget' };
  if (conflicts.length > 0) return { kind: 'conflict', mine: merged, fields: conflicts, typedAt: localDraft.typedAt };
  return { kind: 'restore', draft: merged, typedAt: localDraft.typedAt };
}
