import { type ArticleDraft, draftFields, sameField } from './article-draft';
import { draftFaults } from './draft-faults';

/**
 * The body of a PATCH that changes the server's `base` to `draft`: the fields that differ and that the server would accept.
 * Null if there is nothing to send.
 */
export function changedFields(base: ArticleDraft, draft: ArticleDraft): Partial<ArticleDraft> | null {
  const faults = draftFaults(draft);
  const changed = draftFields.filter((field) => faults[field] === undefined && !sameField(field, base, draft));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((field) => [field, draft[field]]));
}
