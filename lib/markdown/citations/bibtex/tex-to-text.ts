import { texSegments } from './tex-segments';

/** Converts TeX to plain text on one line, trimmed. */
export function texToText(value: string): string {
  if (value === '') return '';
  const segments = texSegments(value);
  const text = segments.map((segment) => segment.text).join('');
  return text.replace(/\s+/g, ' ').trim();
}
