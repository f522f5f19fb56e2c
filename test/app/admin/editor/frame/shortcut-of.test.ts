import { describe, expect, it } from 'vitest';
import { shortcutOf } from '@/app/admin/editor/frame/shortcut-of';

const key = (changes: object) => ({
  key: '',
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...changes,
});

describe('shortcuts', () => {
  it("save, publish and list the shortcuts, on Apple's keyboards and others", () => {
    expect(shortcutOf(key({ key: 's', metaKey: true }), true)).toBe('save');
    expect(shortcutOf(key({ key: 's', ctrlKey: true }), true)).toBe('save');
    expect(shortcutOf(key({ key: 'P', ctrlKey: true, shiftKey: true }), true)).toBe('publish');
    expect(shortcutOf(key({ key: '?', shiftKey: true }), false)).toBe('shortcuts');
  });

  it('mean nothing while an input method composes', () => {
    expect(shortcutOf(key({ key: 's', ctrlKey: true, isComposing: true }), true)).toBeNull();
    expect(shortcutOf(key({ key: 'P', ctrlKey: true, shiftKey: true, keyCode: 229 }), true)).toBeNull();
  });

  it('leave letters to the text', () => {
    expect(shortcutOf(key({ key: '?', shiftKey: true }), true)).toBeNull();
    expect(shortcutOf(key({ key: 's' }), true)).toBeNull();
    expect(shortcutOf(key({ key: 's', ctrlKey: true, altKey: true }), true)).toBeNull();
  });
});
