import { articleChanges } from '@/lib/contract/article';
import { type ArticleDraft, type DraftField, draftFields } from './article-draft';

/** Why a field cannot be saved as it is. */
export type FieldFault = 'empty' | 'too_long' | 'not_valid';

/**
 * The fields that the server would refuse, by the contract that it uses. They are not sent, so that an empty title or an
 * unfinished slug does not prevent the text from being saved.
 */
export function draftFaults(draft: ArticleDraft): Partial<Record<DraftField, FieldFault>> {
  const faults: Partial<Record<DraftField, FieldFault>> = {};
  for (const field of draftFields) {
    const result = articleChanges.safeParse({ [field]: draft[field] });
    if (!result.success) faults[field] = faultOf(draft[field], result.error.issues[0]?.code);
  }
  return faults;
}

function faultOf(value: unknown, issue: string | undefined): FieldFault {
  if (typeof value === 'string' && value.trim() === '') return 'empty';
  return issue === 'too_big' ? 'too_long' : 'not_valid';
}
