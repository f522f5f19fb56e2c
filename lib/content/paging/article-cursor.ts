import { z } from 'zod';
import { ScholiumError } from '@/lib/kernel/errors';

/** A position in a list ordered by a moment and then an identifier, both descending, and the direction in which to continue. */
export interface ArticleCursor {
  /** The moment by which the list is ordered. */
  order: 'publishedAt' | 'updatedAt';
  direction: 'next' | 'previous';
  moment: Date;
  id: string;
}

const shape = z.tuple([
  z.enum(['publishedAt', 'updatedAt']),
  z.enum(['next', 'previous']),
  z.iso.datetime(),
  z.string().max(100),
]);

/** The cursor as opaque text: base64url of the JSON of its parts. */
export function writeCursor({ order, direction, moment, id }: ArticleCursor): string {
  return Buffer.from(JSON.stringify([order, direction, moment.toISOString(), id])).toString('base64url');
}

/** Reads a cursor of a list with this order. Throws invalid_cursor for text that `writeCursor` did not write for such a list. */
export function readCursor(text: string, order: ArticleCursor['order']): ArticleCursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== order) throw new ScholiumError('invalid_cursor');
  const [, direction, moment, id] = parsed.data;
  const cursor = { order, direction, moment: new Date(moment), id };
  if (writeCursor(cursor) !== text) throw new ScholiumError('invalid_cursor');
  return cursor;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
