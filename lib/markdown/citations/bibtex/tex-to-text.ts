import { texSegments } from './tex-segments';

/** TeX as plain text on one line, without space round it. */
export function texToText(value: string): string {
  if (value === '') return '';
  const segments = texSegments(value);
  const text = segments.map((segment) => segment.text).join('');
  return text.replace(/\s+/g, ' ').trim();
}
