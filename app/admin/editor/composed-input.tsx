'use client';

import { type ComponentProps, useState } from 'react';

interface Own {
  value: string;
  onChange(value: string): void;
  /** Enter was pressed, and not to end a composition. */
  onEnter?: () => void;
  onCompose?: (composing: boolean) => void;
}

/** A text field that gives out its text only when no input method is composing, so that half-typed pinyin is never saved. */
export function ComposedInput({
  value,
  onChange,
  onEnter,
  onCompose,
  onKeyDown,
  ...rest
}: Own & Omit<ComponentProps<'input'>, keyof Own>) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <input
      {...rest}
      value={composed ?? value}
      onChange={(event) => (composed === null ? onChange(event.target.value) : setComposed(event.target.value))}
      onCompositionStart={(event) => {
        setComposed(event.currentTarget.value);
        onCompose?.(true);
      }}
      onCompositionEnd={(event) => {
        setComposed(null);
        onChange(event.currentTarget.value);
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
