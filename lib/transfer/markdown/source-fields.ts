import { basename, dirname } from 'node:path';
import { language as languageSchema, slug as slugSchema } from '@/lib/contract/scalars';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';
import { fileStem } from './proposed-slug';
import { dateInName, readDate } from './source-date';

/** What an article's file says about it, in its front matter or else by its name and place. */
export interface SourceFields {
  title: string | null;
  slug: string | null;
  excerpt: string | null;
  tags: string[];
  language: 'zh' | 'en';
  date: Date;
  draft: boolean;
  series: string | null;
  seriesPosition: number | null;
  faults: Problem[];
  /** The line of a front matter key, 1 for one that is not there. */
  lineOf: (key: string) => number;
}

interface Circumstances {
  path: string;
  body: string;
  changedAt: Date;
  lineOf: (key: string) => number;
}

type Data = Record<string, unknown>;

/**
 * Reads the keys that site generators share: title, slug or permalink, date, tags and categories, draft, published, description
 * and the like. Without tags the folder's name is the tag; without a date the file's name (`2026-01-11-title.md`) or time has it.
 * A value that cannot be used is left out and reported with its line.
 */
export function readSourceFields(data: Data, { path, body, changedAt, lineOf }: Circumstances): SourceFields {
  const faults: Problem[] = [];
  const position = Number(data.seriesPosition ?? data.series_order);
  return {
    title: textOf(data.title),
    slug: readSlug(data, lineOf, faults),
    excerpt: textOf(data.excerpt ?? data.summary ?? data.description),
    tags: readTags(data, path),
    language: readLanguage(data.language ?? data.lang, body),
    date:
      firstDate(data, lineOf, faults) ??
      dateInName(fileName(path)) ??
      new Date(Math.min(changedAt.getTime(), Date.now())),
    draft: isDraft(data, path),
    series: textOf(Array.isArray(data.series) ? data.series[0] : data.series),
    seriesPosition: Number.isInteger(position) && position > 0 ? position : null,
    faults,
    lineOf,
  };
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}

function readSlug(data: Data, lineOf: (key: string) => number, faults: Problem[]): string | null {
  const key = data.slug === undefined ? 'permalink' : 'slug';
  const text = textOf(data[key])
    ?.replace(/^\/+|\/+$/g, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
  if (text === undefined || text === '') return null;
  const parsed = slugSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  faults.push(importFault('slug-invalid', { text: JSON.stringify(text) }, lineOf(key)));
  return null;
}

/** Lists, nested lists and comma-separated text; without any, the folder's name with spaces for `_` and `-`. */
function readTags(data: Data, path: string): string[] {
  const given = [data.tags, data.tag, data.categories, data.category].flatMap((value) =>
    Array.isArray(value) ? value.flat(3) : typeof value === 'string' ? value.split(/[,，、]/) : [value],
  );
  const names = given.map(textOf).filter((name) => name !== null);
  const folder = basename(dirname(path)).replaceAll(/[_-]+/g, ' ').trim();
  if (names.length === 0 && folder !== '.' && folder !== '') names.push(folder);
  return [...new Set(names)];
}

/** The language that is named, else Chinese for a text in which at least every twentieth character is Chinese. */
function readLanguage(value: unknown, body: string): 'zh' | 'en' {
  const parsed = languageSchema.safeParse(textOf(value)?.toLowerCase().slice(0, 2));
  if (parsed.success) return parsed.data;
  const chinese = body.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 20 > body.length ? 'zh' : 'en';
}

function firstDate(data: Data, lineOf: (key: string) => number, faults: Problem[]): Date | null {
  for (const key of ['date', 'publishedAt', 'published', 'pubDate', 'created']) {
    const text = textOf(data[key]);
    if (text === null) continue;
    const date = readDate(text);
    if (date) return date;
    faults.push(importFault('date-invalid', { text: JSON.stringify(text) }, lineOf(key)));
  }
  return null;
}

/** In doubt a file is a draft: nothing becomes public by a misread word. */
function isDraft(data: Data, path: string): boolean {
  const says = (value: unknown, words: string[]) => words.includes(String(value).toLowerCase());
  if (data.draft !== undefined && data.draft !== null && !says(data.draft, ['false', 'no', 'off', '0'])) return true;
  if (says(data.published, ['false', 'no', 'off', '0']) || says(data.private, ['true', 'yes', 'on', '1'])) return true;
  return says(data.status, ['draft', 'private', 'pending']) || path.split('/').includes('_drafts');
}

/** The name that can carry a date: the file's, or its folder's when the file is an index. */
function fileName(path: string): string {
  return fileStem(path).isIndex ? basename(dirname(path)) : basename(path);
}
