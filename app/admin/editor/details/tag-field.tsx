'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Field } from '../../components/field';
import { ComposedInput } from '../composed-input';
import { useEditorContext } from '../editor-context';
import { suggestTags, withTag } from './suggest-tags';

export interface TagFieldProps {
  tags: readonly string[];
  known: readonly string[];
  disabled: boolean;
  error: string | undefined;
  onChange(tags: readonly string[]): void;
  /** The tags including the one being typed; null if none is. */
  onUnfinished(tags: readonly string[] | null): void;
}

/** Tags as chips, with a field that suggests known ones: a combobox as specified by WAI-ARIA. Enter or a comma adds a tag. */
export function TagField({ tags, known, disabled, error, onChange, onUnfinished }: TagFieldProps) {
  const { text } = useEditorContext();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const suggestions = suggestTags(typed, known, tags);
  const reportUnfinished = (value: string) => onUnfinished(value === '' ? null : withTag(value, known, tags));
  const type = (value: string) => {
    setTyped(value);
    setActive(-1);
    reportUnfinished(value);
  };
  const add = (name: string) => {
    const next = withTag(name, known, tags);
    if (next !== tags) {
      setSaid(text('details.tagAdded', { tag: name }));
      onChange(next);
    }
    type('');
  };
  const remove = (name: string) => {
    setSaid(text('details.tagRemoved', { tag: name }));
    onChange(tags.filter((tag) => tag !== name));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    else if (event.key === 'Escape' && typed !== '') event.stopPropagation();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') type('');
    if (step === 0 || suggestions.length === 0) return;
    event.preventDefault();
    setActive((active + step + suggestions.length + (active < 0 && step < 0 ? 1 : 0)) % suggestions.length);
  };
  return (
    <Field id={id} label={text('details.tags')} hint={text('details.tagsHint')} error={error}>
      {(control) => (
        <div className="editor-tags">
          {tags.map((tag) => (
            <TagChip key={tag} tag={tag} disabled={disabled} onRemove={() => remove(tag)} />
          ))}
          <ComposedInput
            {...control}
            value={typed}
            disabled={disabled}
            role="combobox"
            aria-expanded={suggestions.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            placeholder={text('details.addTag')}
            className="editor-tag-input"
            onUnfinished={(value) => reportUnfinished(value ?? typed)}
            onChange={(value) => (/[,，、]/.test(value) ? add(value.split(/[,，、]/)[0] ?? '') : type(value))}
            onEnter={() => add(suggestions[active] ?? typed)}
            onBlur={() => add(typed)}
            onKeyDown={onKeyDown}
          />
          {suggestions.length > 0 && (
            <SuggestionList id={id} suggestions={suggestions} active={active} onChoose={add} />
          )}
          <span role="status" className="sr-only">
            {said}
          </span>
        </div>
      )}
    </Field>
  );
}

function TagChip({ tag, disabled, onRemove }: { tag: string; disabled: boolean; onRemove(): void }) {
  const { text } = useEditorContext();
  return (
    <span className="editor-tag">
      {tag}
      <button type="button" disabled={disabled} aria-label={text('details.removeTag', { tag })} onClick={onRemove}>
        <X aria-hidden size={14} />
      </button>
    </span>
  );
}

function SuggestionList(props: { id: string; suggestions: string[]; active: number; onChoose(name: string): void }) {
  const { id, suggestions, active, onChoose } = props;
  return (
    <div id={`${id}-list`} role="listbox" className="editor-suggestions">
      {suggestions.map((name, index) => (
        // Choosing on pointerdown keeps the focus, and with it the typed text.
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(name);
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
