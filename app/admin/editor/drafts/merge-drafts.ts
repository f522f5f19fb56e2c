import { type ArticleDraft, type DraftField, draftFields, sameField } from './article-draft';

export interface DraftMerge {
  /** My value of the fields that I changed, theirs where only they did. In a conflict mine is kept until someone chooses. */
  merged: ArticleDraft;
  /** Fields that both changed, to different values. */
  conflicts: DraftField[];
  /** Fields whose value is theirs. */
  mergedFields: DraftField[];
}

/**
 * Merges two drafts based on `base`, field by field: a tag added elsewhere does not conflict with a paragraph written here.
 * `sentChanges`: my changes that were not answered; a value of theirs that equals one of them is mine, not a conflict.
 */
export function mergeDrafts(
  base: ArticleDraft,
  mine: ArticleDraft,
  theirs: ArticleDraft,
  sentChanges: readonly Partial<ArticleDraft>[] = [],
): DraftMerge {
  const conflicts: DraftField[] = [];
  const mergedFields: DraftField[] = [];
  const isMine = (field: DraftField) =>
    sentChanges.some((changes) => field in changes && sameField(field, { ...theirs, ...changes }, theirs));
  for (const field of draftFields) {
    if (sameField(field, mine, theirs) || sameField(field, base, theirs) || isMine(field)) continue;
    if (sameField(field, base, mine)) mergedFields.push(field);
    else conflicts.push(field);
  }
  const merged = { ...mine, ...Object.fromEntries(mergedFields.map((field) => [field, theirs[field]])) };
  return { merged, conflicts, mergedFields };
}
