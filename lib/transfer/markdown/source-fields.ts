import { basename, dirname } from 'node:path';
import { language as languageSchema, slug as slugSchema } from '@/lib/contract/scalars';
import type { Language } from '@/lib/kernel/language';
import type { Problem } from '@/lib/markdown/rendering';
import { likelyLanguage } from '@/lib/markdown/text/text-language';
import { importFault } from './import-fault';
import { fileStem } from './proposed-slug';
import { isRecord, type Matter, type MatterEntry, type MatterValue } from './read-matter';
import { formerAddresses } from './source-addresses';
import { dateInName, readLooseDate } from './source-date';
import { type DraftReason, draftReason, type Evidence } from './visibility';

/** What an article's file says about it, in its front matter or else by its name and place. */
export interface SourceFields {
  title: string | null;
  slug: string | null;
  excerpt: string | null;
  tags: string[];
  language: Language;
  date: Date;
  /** Why it must not be public; null: it may be. */
  draft: DraftReason | null;
  series: string | null;
  seriesPosition: number | null;
  /** Former addresses, as the site keeps them. */
  formerAddresses: string[];
  faults: Problem[];
  /** The line of a front matter key, 1 for one that is not there. */
  lineOf: (key: string) => number;
}

interface Circumstances extends Omit<Evidence, 'matter'> {
  path: string;
  changedAt: Date;
}

/**
 * Reads the keys that site generators share, whatever their case: title, slug or permalink, date, tags and categories, draft, published,
 * description and the like. Values are the words that were written. Without tags the folder's name is the tag; without a date the
 * file's name (`2026-01-11-title.md`) or time has it. A value that cannot be used is left out and reported with its line.
 */
export function readSourceFields(matter: Matter, circumstances: Circumstances): SourceFields {
  const { path, body, changedAt } = circumstances;
  const entries = byName(matter);
  const first = (...keys: string[]) => keys.map((key) => entries.get(key)).find((entry) => textOf(entry) !== null);
  const faults: Problem[] = [];
  const position = Number(textOf(first('seriesposition', 'seriesorder', 'seriesindex')));
  const series = entries.get('series');
  return {
    title: textOf(first('title', '标题')),
    slug: readSlug(first('slug', 'permalink'), faults),
    excerpt: textOf(first('excerpt', 'summary', 'description')),
    tags: readTags(entries, path),
    language: languageOf(matter) ?? likelyLanguage(textOf(first('title', '标题')) ?? '', body),
    date:
      firstDate(entries, faults) ?? dateInName(fileName(path)) ?? new Date(Math.min(changedAt.getTime(), Date.now())),
    draft: draftReason(path, { matter, ...circumstances }),
    series: Array.isArray(series?.value) ? wordOf(series.value[0]) : textOf(series),
    seriesPosition: Number.isInteger(position) && position > 0 ? position : null,
    formerAddresses: formerAddresses(path, matter),
    faults,
    lineOf: (key) => entries.get(nameOf(key))?.line ?? 1,
  };
}

/** The language that front matter names, by its first two letters; undefined for another one and for none. */
export function languageOf({ entries }: Pick<Matter, 'entries'>): Language | undefined {
  for (const [key, { value }] of entries) {
    if (!/^lang(?:uage)?$/i.test(key) || typeof value !== 'string') continue;
    const parsed = languageSchema.safeParse(value.trim().toLowerCase().slice(0, 2));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

type Entries = ReadonlyMap<string, MatterEntry>;

/** `series_order`, `seriesOrder` and `Series-Order` are one key; of two, the first counts. */
function byName(matter: Matter): Entries {
  const entries = new Map<string, MatterEntry>();
  for (const [key, entry] of matter.entries) if (!entries.has(nameOf(key))) entries.set(nameOf(key), entry);
  return entries;
}

function nameOf(key: string): string {
  return key.toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** The words of a value; what YAML reads as a list or map is meant literally. */
function textOf(entry: MatterEntry | undefined): string | null {
  if (entry === undefined || entry.value === null) return null;
  return wordOf(typeof entry.value === 'string' ? entry.value : entry.written);
}

function wordOf(value: MatterValue | undefined): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

function readSlug(entry: MatterEntry | undefined, faults: Problem[]): string | null {
  const text = textOf(entry)
    ?.replace(/^\/+|\/+$/g, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
  // `permalink: false` says that there is no page, and patterns are for a generator to fill.
  if (text === undefined || text === '' || /^(?:false|:.*)$/.test(text)) return null;
  const parsed = slugSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  faults.push(importFault('slug-invalid', { text: JSON.stringify(text) }, entry?.line));
  return null;
}

/** Lists, nested lists and comma-separated text, also Zola's `taxonomies`; without any, the folder's name with spaces for `_` and `-`. */
function readTags(entries: Entries, path: string): string[] {
  const taxonomies = entries.get('taxonomies')?.value;
  const tables: MatterValue[] = isRecord(taxonomies) ? Object.values(taxonomies) : [];
  const given = ['tags', 'tag', 'categories', 'category'].map((key) => entries.get(key)?.value ?? null);
  const names = [...given, ...tables].flatMap(namesIn);
  const folder = basename(dirname(path)).replaceAll(/[_-]+/g, ' ').trim();
  if (names.length === 0 && folder !== '.' && folder !== '') names.push(folder);
  return [...new Set(names)];
}

function namesIn(value: MatterValue): string[] {
  if (Array.isArray(value)) return value.flat(3).flatMap((name) => wordOf(name) ?? []);
  return typeof value === 'string' ? value.split(/[,，、]/).flatMap((name) => wordOf(name) ?? []) : [];
}

const dateKeys =
  'date 日期 publishedat published publishedon pubdate publishdate postdate datepublished created createdat datecreated';

/** The first date that can be read; what cannot be, and what is not read to the letter, is reported. */
function firstDate(entries: Entries, faults: Problem[]): Date | null {
  for (const key of dateKeys.split(' ')) {
    const entry = entries.get(key);
    const text = textOf(entry);
    // `published` may also say whether, not when.
    if (text === null || (key === 'published' && !/\d{4}/.test(text))) continue;
    const read = isRecord(entry?.value) ? null : readLooseDate(text);
    if (read !== null) {
      const date = read.date.toISOString().slice(0, 10);
      if (!read.isExact) faults.push(importFault('date-rounded', { text: JSON.stringify(text), date }, entry?.line));
      return read.date;
    }
    faults.push(importFault('date-invalid', { text: JSON.stringify(text) }, entry?.line));
  }
  return null;
}

/** The name that can carry a date: the file's, or its folder's when the file is an index. */
function fileName(path: string): string {
  return fileStem(path).isIndex ? basename(dirname(path)) : basename(path);
}
