import { ScholiumError } from '@/lib/kernel/errors';

/** The first and the last byte of a part. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The part of `size` bytes that a Range header requests (RFC 9110, section 14.1.2). Null for all of it: without a header, or with one that
 * may be ignored because it has another unit, several parts or no valid range. Throws range_not_satisfiable `{ size }`.
 */
export function readRange(header: string | undefined, size: number): Range | null {
  const [, first = '', last = '', suffix] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header ?? '') ?? [];
  if (first === '' && suffix === undefined) return null;
  if (last !== '' && Number(last) < Number(first)) return null;
  const start = suffix === undefined ? Number(first) : Math.max(0, size - Number(suffix));
  if (start >= size) throw new ScholiumError('range_not_satisfiable', { size });
  return { start, end: Math.min(size - 1, last === '' ? size - 1 : Number(last)) };
}
