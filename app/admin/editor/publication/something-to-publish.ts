import type { EditorSnapshot } from '../editor-session';

/** Whether readers would get to see anything new by publishing; what is typed and not yet saved counts. */
export function hasSomethingToPublish({ facts, save }: Pick<EditorSnapshot, 'facts' | 'save'>): boolean {
  return !facts.isPublic || facts.hasUnpublishedChanges || save.kind !== 'saved';
}
