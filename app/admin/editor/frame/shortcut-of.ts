/** An action of the editor that has a shortcut. */
export type Shortcut = 'save' | 'publish' | 'view' | 'details' | 'shortcuts';

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/**
 * The shortcut of a key, or null. Keys of an input method's composition are ignored (`isComposing`, or key code 229 in browsers that
 * report only that). `isInText`: the focus is in a text field.
 */
export function shortcutOf(event: Key, isInText: boolean): Shortcut | null {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return null;
  if (event.metaKey || event.ctrlKey)
    return withModifier[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`] ?? null;
  return event.key === '?' && !isInText ? 'shortcuts' : null;
}

const withModifier: Record<string, Shortcut> = {
  s: 'save',
  'shift+p': 'publish',
  'shift+e': 'view',
  'shift+d': 'details',
};
