'use client';

import { useEffect, useRef } from 'react';
import { type Shortcut, shortcutOf } from './shortcut-of';

/** Handles the editor's shortcuts on the whole page; while a dialog is open only saving works. */
export function useShortcuts(onShortcut: (shortcut: Shortcut) => void): void {
  const latest = useRef(onShortcut);
  useEffect(() => {
    latest.current = onShortcut;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isText(event.target));
      if (shortcut === null) return;
      event.preventDefault();
      event.stopPropagation();
      const isDialogOpen = document.querySelector('[role="dialog"]') !== null;
      if (!isDialogOpen || shortcut === 'save') latest.current(shortcut);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
