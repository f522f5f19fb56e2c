'use client';

import type { ComponentProps } from 'react';
import { inputClass } from '../../components/classes';
import { useComposedText } from '../composed-input';

interface Own {
  value: string;
  onChange(value: string): void;
  onUnfinished(text: string | null): void;
}

/** Several lines of text, reported only when no input method is composing; the field grows with its text. */
export function ComposedTextArea({
  value,
  onChange,
  onUnfinished,
  ...rest
}: Own & Omit<ComponentProps<'textarea'>, keyof Own>) {
  const composed = useComposedText<HTMLTextAreaElement>({ value, onChange, onUnfinished });
  return (
    <textarea {...rest} {...composed} rows={3} className={`${inputClass} field-sizing-content max-h-60 resize-y`} />
  );
}
