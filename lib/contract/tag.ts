import './without-eval';
import { z } from 'zod';
import { pagingQuery } from './paging';
import { slug, tagName, text } from './scalars';

export const tagListQuery = pagingQuery.omit({ cursor: true });

/** `articleCount` counts public articles only. */
export const tagResource = z
  .object({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    articleCount: z.number().int(),
    url: z.url(),
    version: z.number().int(),
  })
  .meta({ id: 'Tag' });
export type TagResource = z.infer<typeof tagResource>;

export const tagChanges = z
  .strictObject({
    name: tagName.optional(),
    slug: slug.optional(),
    description: text(2_000).optional(),
  })
  .meta({ id: 'TagChanges' });
export type TagChanges = z.infer<typeof tagChanges>;

/** One month that has public articles; `month` is `YYYY-MM` in the site's time zone. */
export const archiveMonth = z
  .object({ month: z.string(), articleCount: z.number().int(), url: z.url() })
  .meta({ id: 'ArchiveMonth' });
