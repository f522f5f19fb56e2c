'use client';

import { CircleAlert, TriangleAlert, X } from 'lucide-react';
import { inLocale } from '@/lib/i18n/in-locale';
import type { Problem } from '@/lib/markdown/rendering';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { useEditorContext } from '../editor-context';

/** The problems of the text, each a link to its place, with a button if it has a fix. */
export function ProblemList({
  id,
  problems,
  onGoTo,
  onFix,
  onClose,
}: {
  id: string;
  problems: readonly Problem[];
  onGoTo(problem: Problem): void;
  onFix(problem: Problem): void;
  onClose(): void;
}) {
  const { text, locale } = useEditorContext();
  return (
    <section id={id} className="editor-problems" aria-label={text('problems.heading')}>
      <div className="flex items-center justify-between px-3 pt-1">
        <h2 className="text-sm font-semibold">{text('problems.heading')}</h2>
        <IconButton label={text('problems.close')} onClick={onClose}>
          <X aria-hidden size={16} />
        </IconButton>
      </div>
      <ul className="overflow-y-auto pb-2">
        {problems.map((problem) => (
          <li
            key={`${problem.line}:${problem.column}:${problem.code}:${problem.message.en}`}
            className="flex items-center"
          >
            <button type="button" className="editor-problem min-w-0" onClick={() => onGoTo(problem)}>
              <SeverityIcon problem={problem} />
              <span className="min-w-0 grow">{inLocale(problem.message, locale)}</span>
              <span className="shrink-0 text-ink-soft tabular-nums">
                {text('problems.place', { line: problem.line, column: problem.column })}
              </span>
            </button>
            {problem.fix && (
              <Button size="small" className="mr-3 shrink-0" onClick={() => onFix(problem)}>
                {inLocale(problem.fix.title, locale)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The icon of a problem's severity, with an accessible name. */
export function SeverityIcon({ problem }: { problem: Problem }) {
  const { text } = useEditorContext();
  const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert;
  const tone = problem.severity === 'error' ? 'text-bad' : 'text-wait';
  return (
    <Icon
      aria-label={text(`problems.${problem.severity}`)}
      role="img"
      size={16}
      className={`mt-0.5 shrink-0 ${tone}`}
    />
  );
}
