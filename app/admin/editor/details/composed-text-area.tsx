'use client';

import { type ComponentProps, useState } from 'react';
import { inputClass } from '../../components/input-class';

interface Own {
  value: string;
  onChange(value: string): void;
}

/** Several lines of text that are given out only when no input method is composing; it grows with its text. */
export function ComposedTextArea({ value, onChange, ...rest }: Own & Omit<ComponentProps<'textarea'>, keyof Own>) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <textarea
      {...rest}
      rows={3}
      className={`${inputClass} field-sizing-content max-h-60 resize-y`}
      value={composed ?? value}
      onChange={(event) => (composed === null ? onChange(event.target.value) : setComposed(event.target.value))}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onChange(event.currentTarget.value);
      }}
    />
  );
}
