'use client';

import { Dialog } from '@base-ui/react/dialog';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import type { Translate } from '@/lib/i18n/translator';
import { Button } from '../../components/button';
import { backdropClass, dialogClass } from '../../components/classes';
import type { ArticleDraft } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import type { SaveState } from '../saving/save-state';
import { sourceTheme } from '../source/source-theme';

export interface ConflictDialogProps {
  mine: ArticleDraft;
  conflict: Extract<SaveState, { kind: 'conflict' }>;
  onClose(): void;
  onChoose(draft: ArticleDraft): void;
}

/** Both texts side by side with their differences marked. Nothing is overwritten until one is chosen. */
export function ConflictDialog({ mine, conflict, onClose, onChoose }: ConflictDialogProps) {
  const { text } = useEditorContext();
  const { theirs, fields } = conflict;
  const copy = (words: string) =>
    navigator.clipboard.writeText(words).then(
      () => toast.success(text('notice.copied')),
      () => toast.error(text('notice.copyFailed')),
    );
  const names = fields.map((field) => text(`field.${field}`)).join(', ');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className={`${dialogClass} editor-conflict`}>
          <Dialog.Title className="text-lg font-semibold">{text('conflict.heading')}</Dialog.Title>
          <Dialog.Description className="-mt-3 text-sm text-ink-soft">
            {text('conflict.intro')} {text('conflict.fields', { fields: names })}
          </Dialog.Description>
          <div className="editor-conflict-sides">
            <Side
              heading={text('conflict.mine')}
              copyLabel={text('conflict.copyMine')}
              onCopy={() => copy(mine.markdown)}
            />
            <Side
              heading={text('conflict.theirs')}
              copyLabel={text('conflict.copyTheirs')}
              onCopy={() => copy(theirs.draft.markdown)}
            />
          </div>
          <Comparison mine={comparable(mine, theirs.draft, text)} theirs={comparable(theirs.draft, mine, text)} />
          <p className="text-sm text-ink-soft">{text('conflict.hint')}</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>{text('conflict.later')}</Button>
            <Button onClick={() => onChoose(theirs.draft)}>{text('conflict.takeTheirs')}</Button>
            <Button variant="primary" onClick={() => onChoose(mine)}>
              {text('conflict.keepMine')}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Side({ heading, copyLabel, onCopy }: { heading: string; copyLabel: string; onCopy(): void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h3 className="text-sm font-semibold">{heading}</h3>
      <Button size="small" variant="quiet" onClick={onCopy}>
        {copyLabel}
      </Button>
    </div>
  );
}

function Comparison({ mine, theirs }: { mine: string; theirs: string }) {
  const { phrases } = useEditorContext();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const extensions = [
      EditorView.lineWrapping,
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorState.phrases.of(phrases),
      sourceTheme,
    ];
    const view = new MergeView({
      a: { doc: mine, extensions },
      b: { doc: theirs, extensions },
      parent: host.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    });
    return () => view.destroy();
  }, [mine, theirs, phrases]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard (WCAG 2.1.1)
  return <div ref={host} className="editor-comparison" tabIndex={0} />;
}

/** One side as text: the fields that differ from the other side, one per line, before the article's text. */
function comparable(draft: ArticleDraft, other: ArticleDraft, text: Translate): string {
  const { markdown, ...rest } = draft;
  const head = Object.entries(rest).flatMap(([field, value]) => {
    const shown = String(value ?? '');
    return shown === String(other[field as keyof ArticleDraft] ?? '') ? [] : [`${text(`field.${field}`)}: ${shown}`];
  });
  return [...head, ...(head.length > 0 ? [''] : []), markdown].join('\n');
}
