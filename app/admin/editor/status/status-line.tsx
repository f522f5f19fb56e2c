'use client';

import { useId, useState } from 'react';
import type { Problem } from '@/lib/markdown/rendering';
import { useEditorContext } from '../editor-context';
import type { PreviewState } from '../preview/use-preview';
import { Figures } from './figures';
import { ProblemList } from './problem-list';
import { problemWords } from './problem-words';

/** The line below the text: its length, and its problems, which open as a list. */
export function StatusLine({
  preview,
  onGoTo,
  onFix,
}: {
  preview: PreviewState;
  onGoTo(problem: Problem): void;
  onFix(problem: Problem): void;
}) {
  const { text } = useEditorContext();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { problems } = preview;
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const shown = isOpen && problems.length > 0;
  const tone = hasErrors ? 'text-bad' : problems.length > 0 ? 'text-wait' : 'text-ink-soft';
  return (
    <footer className="editor-foot">
      {shown && (
        <ProblemList id={id} problems={problems} onGoTo={onGoTo} onFix={onFix} onClose={() => setOpen(false)} />
      )}
      <div className="editor-status-line">
        <Figures figures={preview.figures} />
        <button
          type="button"
          className={`editor-problem-count ${tone}`}
          aria-expanded={shown}
          aria-controls={id}
          disabled={problems.length === 0}
          onClick={() => setOpen(!isOpen)}
        >
          {preview.figures === null ? text('preview.rendering') : problemWords(problems, text)}
        </button>
      </div>
    </footer>
  );
}
