import './without-eval';
import { z } from 'zod';
import { maxNamedFaults } from './answer-bounds';
import { metadata } from './metadata';
import { pagingQuery } from './paging';
import { language, line, markdown, moment, slug, tagName, text, timestamp } from './scalars';

export const articleStatus = z.enum(['draft', 'scheduled', 'published', 'archived']);
export type ArticleStatus = z.infer<typeof articleStatus>;

/** Maximum length of a title, in characters (code points). */
export const maxTitleCharacters = 300;

const title = line(maxTitleCharacters);
/** The last position in a series. */
export const maxSeriesPosition = 10_000;

const maxTags = 50;
const tagNames = z.array(tagName).max(maxTags).describe('Names or slugs, in order; unknown tags are created.');
const excerpt = text(2_000).describe("The author's summary in Markdown; if empty, one is generated from the text.");

/** The fields of a new article. */
export const articleInput = z
  .strictObject({
    title,
    markdown,
    slug: slug.optional(),
    excerpt: excerpt.optional(),
    tags: tagNames.optional(),
    language: language.optional(),
    publishedAt: moment.nullish(),
    series: line(200).nullish().describe('Title or slug; an unknown series is created.'),
    seriesPosition: z.number().int().min(1).max(maxSeriesPosition).nullish(),
    metadata: metadata.optional(),
  })
  .meta({ id: 'ArticleInput' });
export type ArticleInput = z.infer<typeof articleInput>;

/** Changes to a working copy; omitted fields are unchanged. */
export const articleChanges = articleInput.partial().meta({ id: 'ArticleChanges' });
export type ArticleChanges = z.infer<typeof articleChanges>;

const allowDanglingDescription =
  'Allows the change even if it breaks references in other published articles; otherwise it is refused.';

/** A `publishedAt` in the future schedules the article. */
export const publicationInput = z
  .strictObject({
    publishedAt: moment.nullish(),
    allowDangling: z.boolean().optional().describe(allowDanglingDescription),
  })
  .meta({ id: 'PublicationInput' });

/** The query of requests that make an article no longer public. */
export const withdrawalQuery = z.strictObject({
  allowDangling: z.enum(['true', 'false']).optional().describe(allowDanglingDescription),
});

const articleId = z.string().min(1).max(200);

/** Changes of an article's state that the admin offers. */
export const stateChangeNames = ['publish', 'unpublish', 'archive', 'trash', 'restore'] as const;
export type StateChange = (typeof stateChangeNames)[number];
export const stateChangeInput = z.strictObject({
  id: articleId,
  version: z.number().int(),
  change: z.enum(stateChangeNames),
  allowDangling: z.boolean().default(false),
});

/** Undoes such a change: `restore` takes the article out of the trash, `publishAt` (ISO 8601) publishes or schedules it as before. */
export const stateUndoInput = z.strictObject({
  id: articleId,
  version: z.number().int(),
  unpublish: z.literal(true).optional(),
  restore: z.literal(true).optional(),
  publishAt: z.iso.datetime().optional(),
});

/** The article whose publication the editor reviews. */
export const reviewInput = z.strictObject({ id: articleId });

/** Names of labels in other articles (`slug#label`) that the preview looks up. */
export const labelNames = z.array(z.string().max(1_000)).max(500);

export const articleListQuery = pagingQuery
  .extend({
    tag: slug.optional(),
    author: slug.optional(),
    series: slug.optional(),
    language: language.optional(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be YYYY-MM')
      .optional(),
    status: z
      .enum([...articleStatus.options, 'any'])
      .optional()
      .describe('Needs the scope drafts:read for anything but published.'),
  })
  .refine((query) => query.page === undefined || query.cursor === undefined, {
    error: 'must not be combined with page',
    path: ['cursor'],
  });
export type ArticleListQuery = z.infer<typeof articleListQuery>;

/** `workingCopy=true` requests the working copy, which readers do not see. */
export const articleQuery = z.strictObject({
  workingCopy: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: the working copy instead of what readers see. Needs the scope drafts:read.'),
});

const words = z.object({ en: z.string(), zh: z.string() });

/** A range of the Markdown: 1-based, columns in UTF-16 units, the end exclusive. */
const place = {
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
};

const fix = z
  .object({ title: words, ...place, replacement: z.string() })
  .describe('A fix: replace this range of the Markdown with `replacement`.');

export const problem = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    message: words.describe('Plain text in both languages.'),
    ...place,
    fix: fix.optional(),
  })
  .meta({ id: 'ArticleProblem' });

/** An article as the API returns it: the published version, or with `drafts:read` and `workingCopy=true` the working copy. */
export const articleResource = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    status: articleStatus,
    language,
    excerpt: z.string().describe('HTML; formulas are typeset and never truncated.'),
    excerptText: z.string().describe('Plain text; formulas as TeX.'),
    html: z.string().optional().describe('Only for a single article; omitted in lists.'),
    markdown: z
      .string()
      .optional()
      .describe('Present if the site publishes its sources, or the caller may read the source or the drafts.'),
    tags: z.array(z.object({ slug: z.string(), name: z.string() })),
    authors: z.array(z.object({ slug: z.string(), name: z.string() })),
    series: z.object({ slug: z.string(), title: z.string(), position: z.number().int().nullable() }).nullable(),
    metadata: z.record(z.string(), z.unknown()),
    createdAt: timestamp,
    updatedAt: timestamp,
    publishedAt: timestamp.nullable(),
    url: z.url(),
    wordCount: z.number().int(),
    readingMinutes: z.number().int(),
    version: z.number().int(),
    workingCopy: z
      .object({
        excerpt: z.string().describe("The author's summary in Markdown, in the form that a change accepts."),
        scheduledFor: timestamp.nullable(),
        deletedAt: timestamp.nullable().describe('When it was moved to the trash.'),
        hasUnpublishedChanges: z.boolean(),
        publicUrl: z.url().nullable().describe('The public address; null while the article is not public.'),
      })
      .optional()
      .describe('Only in the working copy: fields that readers do not see.'),
    problems: z
      .array(problem)
      .max(maxNamedFaults)
      .optional()
      .describe('The first problems; only for callers who may read and change the source.'),
    moreProblems: z.number().int().min(1).optional().describe('The number of further problems.'),
  })
  .meta({ id: 'Article' });
export type ArticleResource = z.infer<typeof articleResource>;

/** The response to a change by a caller who may write the article but not read it: none of its content. */
export const articleReceipt = z
  .object({
    id: z.string(),
    status: articleStatus,
    version: z.number().int(),
    url: z.url().nullable().describe('The public address; null while the article is not public.'),
  })
  .meta({ id: 'ArticleReceipt' });
export type ArticleReceipt = z.infer<typeof articleReceipt>;

/** The response to a change: the working copy, or without `drafts:read` a receipt. */
export const changedArticle = z.union([articleResource, articleReceipt]);
