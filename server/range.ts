import { ScholiumError } from '@/lib/kernel/errors';

/** The first and the last byte of a part. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The part of `size` bytes that a Range header asks for (RFC 9110, section 14.1.2); null for all of it: without a header, and for what
 * may be ignored, which is another unit, several parts or no range at all. Throws range_not_satisfiable `{ size }`.
 */
export function readRange(header: string | undefined, size: number): Range | null {
  const [, first = '', last = '', suffix] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header ?? '') ?? [];
  if (first === '' && suffix === undefined) return null;
  if (last !== '' && Number(last) < Number(first)) return null;
  const start = suffix === undefined ? Number(first) : Math.max(0, size - Number(suffix));
  if (start >= size) throw new ScholiumError('range_not_satisfiable', { size });
  return { start, end: Math.min(size - 1, last === '' ? size - 1 : Number(last)) };
}
