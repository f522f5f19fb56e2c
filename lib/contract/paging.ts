import { z } from 'zod';

/** Page numbers are 1-based; `limit` is 1 to 100. A list takes a cursor or a page, not both. */
export const pagingQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  cursor: z.string().min(1).max(500).optional(),
});

/** `next` and `prev` are absolute addresses, null at the ends. */
export const listLinks = z.object({ next: z.url().nullable(), prev: z.url().nullable() }).meta({ id: 'ListLinks' });

/** `page` and `pageCount` are present where the list was asked for by page; `total` counts the whole list. */
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
