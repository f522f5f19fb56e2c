'use client';

import { type ComponentProps, type CompositionEvent, useState } from 'react';

interface ComposedText {
  value: string;
  onChange(value: string): void;
  /** The field's content while an input method is composing; null once it has ended, after `onChange`. */
  onUnfinished?: ((text: string | null) => void) | undefined;
}

interface Own extends ComposedText {
  /** Enter was pressed outside a composition. */
  onEnter?: () => void;
  onCompose?: (composing: boolean) => void;
}

/** A text field that passes its text on only when no input method is composing, so that half-typed pinyin is never saved. */
export function ComposedInput({
  value,
  onChange,
  onUnfinished,
  onEnter,
  onCompose,
  onKeyDown,
  ...rest
}: Own & Omit<ComponentProps<'input'>, keyof Own>) {
  const composed = useComposedText<HTMLInputElement>({ value, onChange, onUnfinished });
  return (
    <input
      {...rest}
      {...composed}
      onCompositionStart={(event) => {
        composed.onCompositionStart(event);
        onCompose?.(true);
      }}
      onCompositionEnd={(event) => {
        composed.onCompositionEnd(event);
        onCompose?.(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        onKeyDown?.(event);
        if (event.key === 'Enter' && onEnter && !event.defaultPrevented) {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}

/** The properties of a text field that does not report text while it is being composed. */
export function useComposedText<Element extends HTMLInputElement | HTMLTextAreaElement>({
  value,
  onChange,
  onUnfinished,
}: ComposedText) {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? value,
    onChange: ({ target }: { target: Element }) => {
      if (composed === null) return onChange(target.value);
      setComposed(target.value);
      onUnfinished?.(target.value);
    },
    onCompositionStart: ({ currentTarget }: CompositionEvent<Element>) => setComposed(currentTarget.value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Element>) => {
      setComposed(null);
      // The change first: otherwise nothing would be unsaved in between, and the copy on this device would be deleted.
      onChange(currentTarget.value);
      onUnfinished?.(null);
    },
  };
}
