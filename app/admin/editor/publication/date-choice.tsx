'use client';

import { useId } from 'react';
import { inputClass } from '../../components/classes';
import { fromZonedInput, toZonedInput } from '../details/zoned-time';
import { useEditorContext } from '../editor-context';
import { formatMoment } from '../format-moment';
import type { PublicationDate } from './publication-plan';

export interface DateChoiceProps {
  date: PublicationDate;
  isPublic: boolean;
  publishedAt: string | null;
  /** Key of the message about an invalid date. */
  fault: string | null;
  onChange(date: PublicationDate): void;
}

/** Now (for a public article: its current date) or at a date, in the site's time zone. */
export function DateChoice({ date, isPublic, publishedAt, fault, onChange }: DateChoiceProps) {
  const { text, locale, timeZone } = useEditorContext();
  const id = useId();
  const publishedText = isPublic && publishedAt !== null ? formatMoment(publishedAt, locale, timeZone) : null;
  const first = isPublic ? 'keep' : 'now';
  const label = publishedText === null ? text('publish.now') : text('publish.keepDate', { date: publishedText });
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">{text('publish.date')}</legend>
      <label className="flex items-center gap-2">
        <input type="radio" name={id} checked={date.kind !== 'at'} onChange={() => onChange({ kind: first })} />
        {label}
      </label>
      <label className="flex items-center gap-2">
        <input
          type="radio"
          name={id}
          checked={date.kind === 'at'}
          onChange={() => onChange({ kind: 'at', at: publishedAt })}
        />
        {text('publish.at')}
      </label>
      {date.kind === 'at' && (
        <div className="ml-6 grid gap-1">
          <input
            type="datetime-local"
            aria-label={text('publish.atLabel', { timeZone })}
            aria-describedby={`${id}-hint`}
            aria-invalid={fault !== null || undefined}
            className={inputClass}
            value={toZonedInput(date.at, timeZone)}
            onChange={(event) => onChange({ kind: 'at', at: fromZonedInput(event.target.value, timeZone) })}
          />
          <p id={`${id}-hint`} className={`text-[0.8125rem] ${fault === null ? 'text-ink-soft' : 'text-bad'}`}>
            {text(fault ?? 'publish.atHint')}
          </p>
        </div>
      )}
    </fieldset>
  );
}
