/** What a key asks of the editor as a whole. */
export type Shortcut = 'save' | 'publish' | 'view' | 'details' | 'shortcuts';

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/**
 * The shortcut that a key means, null for none. A key that an input method is composing with means nothing (`isComposing`, or key code
 * 229 where a browser says only that). `isInText`: the focus is where letters are typed.
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
