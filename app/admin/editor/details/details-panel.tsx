'use client';

import { X } from 'lucide-react';
import { useId } from 'react';
import type { Language } from '@/lib/kernel/language';
import { inputClass } from '../../components/classes';
import { Field } from '../../components/field';
import { IconButton } from '../../components/icon-button';
import { ComposedInput } from '../composed-input';
import type { ArticleDraft, ArticleFacts, DraftField } from '../drafts/article-draft';
import { draftFaults } from '../drafts/draft-faults';
import { useEditorContext } from '../editor-context';
import { ComposedTextArea } from './composed-text-area';
import { SeriesFields } from './series-fields';
import { TagField } from './tag-field';
import { fromZonedInput, toZonedInput } from './zoned-time';

interface DetailsPanelProps {
  draft: ArticleDraft;
  facts: ArticleFacts;
  takenSlug: string | null;
  knownTags: readonly string[];
  knownSeries: readonly string[];
  onChange(changes: Partial<ArticleDraft>): void;
  /** Input in a field that is not a change yet; null if there is none. */
  onUnfinished(changes: Partial<ArticleDraft> | null): void;
  onClose(): void;
}

/** The properties of an article besides its text. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { draft, facts, takenSlug, knownTags, onChange, onUnfinished, onClose } = props;
  const { text } = useEditorContext();
  const faults = draftFaults(draft);
  const disabled = facts.inTrash;
  const fault = (field: DraftField) => {
    if (field === 'slug' && takenSlug === draft.slug) return text('details.fault.slugTaken');
    const found = faults[field];
    if (found === undefined) return undefined;
    return text(field === 'slug' && found === 'not_valid' ? 'details.fault.slug' : `details.fault.${found}`);
  };
  return (
    <aside className="editor-details" aria-label={text('details.heading')}>
      <div className="flex items-center justify-between">
        <h2 className="font-semibold">{text('details.heading')}</h2>
        <IconButton label={text('details.hide')} onClick={onClose}>
          <X aria-hidden size={18} />
        </IconButton>
      </div>
      <TagField
        tags={draft.tags}
        known={knownTags}
        disabled={disabled}
        error={fault('tags')}
        onChange={(tags) => onChange({ tags })}
        onUnfinished={(tags) => onUnfinished(tags && { tags })}
      />
      <DateField value={draft.publishedAt} disabled={disabled} onChange={(publishedAt) => onChange({ publishedAt })} />
      <SlugField {...props} error={fault('slug')} />
      <ExcerptField
        value={draft.excerpt}
        disabled={disabled}
        error={fault('excerpt')}
        onChange={(excerpt) => onChange({ excerpt })}
        onUnfinished={(excerpt) => onUnfinished(excerpt === null ? null : { excerpt })}
      />
      <LanguageField value={draft.language} disabled={disabled} onChange={(language) => onChange({ language })} />
      <SeriesFields {...props} fault={fault} />
    </aside>
  );
}

function DateField(props: { value: string | null; disabled: boolean; onChange(value: string | null): void }) {
  const { text, timeZone } = useEditorContext();
  const id = useId();
  return (
    <Field id={id} label={text('details.date')} hint={text('details.dateHint', { timeZone })}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className={inputClass}
          disabled={props.disabled}
          value={toZonedInput(props.value, timeZone)}
          onChange={(event) => {
            // Browsers report an empty value while a part of the date is missing; only an emptied field means no date.
            if (event.target.validity.badInput) return;
            props.onChange(fromZonedInput(event.target.value, timeZone));
          }}
        />
      )}
    </Field>
  );
}

function SlugField(props: DetailsPanelProps & { error: string | undefined }) {
  const { draft, facts, error, onChange, onUnfinished } = props;
  const { text, articleBase } = useEditorContext();
  const id = useId();
  const hint = facts.isPublic ? text('details.slugPublished') : facts.status === 'draft' && text('details.slugFollows');
  return (
    <Field id={id} label={text('details.slug')} hint={hint} error={error}>
      {(control) => (
        <div className="grid gap-1">
          <ComposedInput
            {...control}
            className={inputClass}
            disabled={facts.inTrash}
            value={draft.slug}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(slug) => onChange({ slug: slug.trim() })}
            onUnfinished={(slug) => onUnfinished(slug === null ? null : { slug: slug.trim() })}
          />
          <p className="text-[0.8125rem] break-all text-ink-soft">{articleBase + draft.slug}</p>
        </div>
      )}
    </Field>
  );
}

function ExcerptField(props: {
  value: string;
  disabled: boolean;
  error: string | undefined;
  onChange(value: string): void;
  onUnfinished(value: string | null): void;
}) {
  const { text } = useEditorContext();
  const id = useId();
  return (
    <Field id={id} label={text('details.excerpt')} hint={text('details.excerptHint')} error={props.error}>
      {(control) => (
        <ComposedTextArea
          {...control}
          value={props.value}
          disabled={props.disabled}
          onChange={props.onChange}
          onUnfinished={props.onUnfinished}
        />
      )}
    </Field>
  );
}

function LanguageField(props: { value: Language; disabled: boolean; onChange(value: Language): void }) {
  const { text } = useEditorContext();
  const id = useId();
  return (
    <Field id={id} label={text('details.language')}>
      {(control) => (
        <select
          {...control}
          className={inputClass}
          disabled={props.disabled}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value === 'zh' ? 'zh' : 'en')}
        >
          <option value="zh">{text('details.zh')}</option>
          <option value="en">{text('details.en')}</option>
        </select>
      )}
    </Field>
  );
}
