'use client';

import { useId } from 'react';
import { maxSeriesPosition } from '@/lib/contract/article';
import { inputClass } from '../../components/classes';
import { Field } from '../../components/field';
import { ComposedInput } from '../composed-input';
import type { ArticleDraft, ArticleFacts, DraftField } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';

interface SeriesFieldsProps {
  draft: ArticleDraft;
  facts: ArticleFacts;
  knownSeries: readonly string[];
  fault(field: DraftField): string | undefined;
  onChange(changes: Partial<ArticleDraft>): void;
  /** Input in a field that is not a change yet; null if there is none. */
  onUnfinished(changes: Partial<ArticleDraft> | null): void;
}

/** The series of an article and its position in it. Without a series there is no position. */
export function SeriesFields(props: SeriesFieldsProps) {
  const { draft, facts, knownSeries, fault, onChange, onUnfinished } = props;
  const { text } = useEditorContext();
  const id = useId();
  return (
    <div className="grid grid-cols-[1fr_5rem] items-start gap-3">
      <Field
        id={`${id}-series`}
        label={text('details.series')}
        hint={text('details.seriesHint')}
        error={fault('series')}
      >
        {(control) => (
          <>
            <ComposedInput
              {...control}
              className={inputClass}
              disabled={facts.inTrash}
              list={`${id}-known`}
              value={draft.series ?? ''}
              onChange={(series) => onChange(seriesChanges(series))}
              onUnfinished={(series) => onUnfinished(series === null ? null : seriesChanges(series))}
            />
            <datalist id={`${id}-known`}>
              {knownSeries.map((title) => (
                <option key={title} value={title} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field id={`${id}-position`} label={text('details.seriesPosition')} error={fault('seriesPosition')}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={maxSeriesPosition}
            className={inputClass}
            disabled={facts.inTrash || draft.series === null}
            value={draft.seriesPosition ?? ''}
            onChange={({ target }) => onChange({ seriesPosition: target.value === '' ? null : target.valueAsNumber })}
          />
        )}
      </Field>
    </div>
  );
}

function seriesChanges(series: string): Partial<ArticleDraft> {
  return series.trim() === '' ? { series: null, seriesPosition: null } : { series };
}
