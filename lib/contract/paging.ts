import './without-eval';
import { z } from 'zod';

/** A whole number in a query: decimal digits only, so that `1e1`, `0x10` and `+5` are refused. */
function wholeNumber(minimum: number, maximum: number) {
  const digits = z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number);
  return z
    .union([z.number(), digits], { error: 'must be a whole number' })
    .pipe(z.number().int().min(minimum).max(maximum))
    .meta({ type: 'integer', minimum, maximum });
}

/** The last page that a list can be asked for. */
export const maxPage = 1_000_000;

/** Page numbers are 1-based; `limit` is 1 to 100. A list accepts a cursor or a page, not both. */
export const pagingQuery = z.strictObject({
  limit: wholeNumber(1, 100).default(20).meta({ default: 20 }),
  page: wholeNumber(1, maxPage).optional(),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ pattern: '^[\\w-]+$', description: 'From `links.next` or `links.prev`; cannot be combined with `page`.' }),
});

/** `next` and `prev` are absolute addresses, null at either end of the list. */
export const listLinks = z.object({ next: z.url().nullable(), prev: z.url().nullable() }).meta({ id: 'ListLinks' });

/** `page` and `pageCount` are present when the list was requested by page; `total` counts the whole list. */
export const listMeta = z
  .object({
    total: z.number().int().min(0),
    limit: z.number().int(),
    page: z.number().int().optional(),
    pageCount: z.number().int().optional(),
  })
  .meta({ id: 'ListMeta' });

export function oneOf<T extends z.ZodType>(item: T) {
  return z.object({ data: item });
}

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), links: listLinks, meta: listMeta });
}

/** A list that is always returned whole: its links are null, and `meta` has only its length. */
export function wholeListOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    links: z.object({ next: z.null(), prev: z.null() }),
    meta: z.object({ total: z.number().int().min(0) }),
  });
}
