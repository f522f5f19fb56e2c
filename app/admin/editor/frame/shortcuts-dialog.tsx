'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useSyncExternalStore } from 'react';
import { Button } from '../../components/button';
import { backdropClass, dialogClass } from '../../components/classes';
import { useEditorContext } from '../editor-context';

/** Keys by action; `Mod` is ⌘ on Apple devices and Ctrl elsewhere. */
const shortcuts: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['save', 'Mod', 'S'],
  ['publish', 'Mod', 'Shift', 'P'],
  ['view', 'Mod', 'Shift', 'E'],
  ['details', 'Mod', 'Shift', 'D'],
  ['search', 'Mod', 'F'],
  ['bold', 'Mod', 'B'],
  ['italic', 'Mod', 'I'],
  ['code', 'Mod', 'E'],
  ['formula', 'Mod', 'Shift', 'M'],
  ['link', 'Mod', 'K'],
  ['nextProblem', 'F8'],
  ['fix', 'Mod', '.'],
  ['undo', 'Mod', 'Z'],
  ['redo', 'Mod', 'Shift', 'Z'],
  ['indent', 'Tab'],
  ['leave', 'Esc'],
  ['list', '?'],
];

/** The list of all shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { text } = useEditorContext();
  const isApple = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
  const name = (key: string) => (isApple ? (appleKeys[key] ?? key) : key === 'Mod' ? 'Ctrl' : key);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className={dialogClass}>
          <Dialog.Title className="text-lg font-semibold">{text('shortcuts.heading')}</Dialog.Title>
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-sm">
            {shortcuts.map(([action, ...keys]) => (
              <div key={action} className="contents">
                <dt>{text(`shortcuts.${action}`)}</dt>
                <dd className="flex justify-end gap-1">
                  {keys.map((key) => (
                    <kbd key={key} className="editor-key">
                      {name(key)}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <Button className="justify-self-end" onClick={onClose}>
            {text('shortcuts.close')}
          </Button>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const appleKeys: Record<string, string> = { Mod: '⌘', Shift: '⇧' };
const never = () => () => {};
