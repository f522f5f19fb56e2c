'use client';

import type { ReactNode } from 'react';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { inLocale } from '@/lib/i18n/in-locale';
import type { Problem } from '@/lib/markdown/rendering';
import { Chip } from '../../components/chip';
import type { ArticleDraft } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import type { PreviewState } from '../preview/use-preview';
import { Figures } from '../status/figures';
import { SeverityIcon } from '../status/problem-list';
import { DanglingList } from './dangling-list';

export interface ReviewFactsProps {
  draft: ArticleDraft;
  preview: PreviewState;
  dangling: readonly DanglingReferences[];
  onGoTo(problem: Problem): void;
  /** The choice of the date. */
  children: ReactNode;
}

/** Address, date, tags, length and problems of the article to be published. */
export function ReviewFacts({ draft, preview, dangling, onGoTo, children }: ReviewFactsProps) {
  const { text, articleBase } = useEditorContext();
  return (
    <dl className="editor-review-facts">
      <dt>{text('publish.address')}</dt>
      <dd className="break-all">{articleBase + draft.slug}</dd>
      <dt>{text('publish.date')}</dt>
      <dd>{children}</dd>
      <dt>{text('publish.tags')}</dt>
      <dd className="flex flex-wrap gap-1">
        {draft.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
        {draft.tags.length === 0 && <span className="text-ink-soft">{text('publish.noTags')}</span>}
      </dd>
      <dt>{text('publish.length')}</dt>
      <dd>
        <Figures figures={preview.figures} />
      </dd>
      <dt>{text('publish.problems')}</dt>
      <dd>
        <Problems preview={preview} onGoTo={onGoTo} />
      </dd>
      {dangling.length > 0 && (
        <>
          <dt>{text('publish.references')}</dt>
          <dd>
            <DanglingList dangling={dangling} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** Maximum problems shown; the rest is counted. */
const maxShownProblems = 5;

function Problems({ preview, onGoTo }: Pick<ReviewFactsProps, 'preview' | 'onGoTo'>) {
  const { text, locale } = useEditorContext();
  if (preview.stage === 'rendering') return <span className="text-ink-soft">{text('preview.rendering')}</span>;
  if (preview.stage === 'failed')
    return <span className="text-bad">{text('preview.failed', { message: preview.failure ?? '' })}</span>;
  const { problems } = preview;
  if (problems.length === 0) return <span className="text-good">{text('publish.problemsNone')}</span>;
  const errorsFirst = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <div className="grid gap-1">
      {errorsFirst[0]?.severity === 'error' && <p className="text-bad">{text('publish.problemsErrors')}</p>}
      <ul className="grid gap-1">
        {errorsFirst.slice(0, maxShownProblems).map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.code}`}>
            <button type="button" className="editor-problem" onClick={() => onGoTo(problem)}>
              <SeverityIcon problem={problem} />
              <span className="min-w-0 grow">{inLocale(problem.message, locale)}</span>
              <span className="shrink-0 text-accent underline">{text('publish.goTo', { line: problem.line })}</span>
            </button>
          </li>
        ))}
      </ul>
      {problems.length > maxShownProblems && (
        <p>{text('publish.more', { count: problems.length - maxShownProblems })}</p>
      )}
    </div>
  );
}
