import { type ArticleDraft, draftFields, sameField } from './article-draft';
import { draftFaults } from './draft-faults';

/**
 * The body of a PATCH that brings the server from `base` to `draft`: the fields that differ and that it would accept.
 * Null when there is nothing to send.
 */
export function changedFields(base: ArticleDraft, draft: ArticleDraft): Partial<ArticleDraft> | null {
  const faults = draftFaults(draft);
  const changed = draftFields.filter((field) => faults[field] === undefined && !sameField(field, base, draft));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((field) => [field, draft[field]]));
}
