import type { EditorSnapshot } from '../editor-session';

/** Whether publishing would show readers anything new, including unsaved text. */
export function hasSomethingToPublish({ facts, save }: Pick<EditorSnapshot, 'facts' | 'save'>): boolean {
  return !facts.isPublic || facts.hasUnpublishedChanges || save.kind !== 'saved';
}
