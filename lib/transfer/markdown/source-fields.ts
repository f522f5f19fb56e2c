import { basename, dirname } from 'node:path';
import { language as languageSchema, slug as slugSchema } from '@/lib/contract/scalars';
import type { Language } from '@/lib/kernel/language';
import type { Problem } from '@/lib/markdown/rendering';
import { likelyLanguage } from '@/lib/markdown/text/text-language';
import { fieldKeys } from './field-keys';
import { type NamedAuthors, namedAuthors } from './ignored-authors';
import { importFault } from './import-fault';
import { normalizeKey } from './normalize-key';
import { fileStem } from './proposed-slug';
import { isRecord, type Matter, type MatterEntry, type MatterValue } from './read-matter';
import { formerAddresses, formerAddressKeys, maxAddresses } from './source-addresses';
import { dateInName, readLooseDate } from './source-date';
import { readTags, shortened } from './source-tags';
import { type DraftReason, draftReason, type Evidence } from './visibility';

/** The fields of an article from its file's front matter, or otherwise from its name and folder. */
export interface SourceFields {
  title: string | null;
  slug: string | null;
  excerpt: string | null;
  tags: string[];
  language: Language;
  date: Date;
  /** Why it must not be public; null if it may be. */
  draft: DraftReason | null;
  series: string | null;
  seriesPosition: number | null;
  /** Former addresses, as the site stores them. */
  formerAddresses: string[];
  /** The authors that it names, who are not adopted. */
  authors: NamedAuthors | null;
  faults: Problem[];
  /** The line of a front matter key; 1 for a missing key. */
  lineOf: (key: string) => number;
}

interface Circumstances extends Omit<Evidence, 'matter'> {
  path: string;
  changedAt: Date;
}

/**
 * Reads the keys that site generators have in common, in any case: title, slug or permalink, date, tags and categories, draft, published,
 * description and so on. Values are the words as written. Without tags the folder's name is the tag; without a date the file's name
 * (`2026-01-11-title.md`) or time is used. A value that cannot be used is ignored and reported with its line.
 */
export function readSourceFields(matter: Matter, circumstances: Circumstances): SourceFields {
  const { path, body, changedAt } = circumstances;
  const entries = byName(matter);
  const first = (keys: readonly string[]) =>
    keys.map((key) => entries.get(key)).find((entry) => textOf(entry) !== null);
  const faults: Problem[] = [];
  const title = readWords(fieldKeys.title, entries, faults);
  return {
    title,
    slug: readSlug(first(fieldKeys.slug), faults),
    excerpt: readWords(fieldKeys.excerpt, entries, faults),
    tags: readTags(entries, path, faults),
    language: languageOf(matter) ?? likelyLanguage(title ?? '', body),
    date:
      firstDate(entries, faults) ?? dateInName(fileName(path)) ?? new Date(Math.min(changedAt.getTime(), Date.now())),
    draft: draftReason(path, { matter, ...circumstances }),
    series: readSeries(entries, faults),
    seriesPosition: readPosition(first(fieldKeys.seriesPosition), faults),
    formerAddresses: readFormer(path, matter, faults),
    authors: namedAuthors(entries),
    faults,
    lineOf: (key) => entries.get(normalizeKey(key))?.line ?? 1,
  };
}

const languageKeys: ReadonlySet<string> = new Set(fieldKeys.language);

/** The language in front matter, by its first two letters; undefined if it is missing or not supported. */
export function languageOf({ entries }: Pick<Matter, 'entries'>): Language | undefined {
  for (const [key, { value }] of entries) {
    if (!languageKeys.has(normalizeKey(key)) || typeof value !== 'string') continue;
    const parsed = languageSchema.safeParse(value.trim().toLowerCase().slice(0, 2));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

type Entries = ReadonlyMap<string, MatterEntry>;

/** If two entries have the same key, the first counts. */
function byName(matter: Matter): Entries {
  const entries = new Map<string, MatterEntry>();
  for (const [key, entry] of matter.entries) if (!entries.has(normalizeKey(key))) entries.set(normalizeKey(key), entry);
  return entries;
}

/** A value as text; what YAML reads as a list or map counts literally. */
function textOf(entry: MatterEntry | undefined): string | null {
  if (entry === undefined || entry.value === null) return null;
  return wordOf(typeof entry.value === 'string' ? entry.value : entry.written);
}

function wordOf(value: MatterValue | undefined): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** The value of the first of these keys as written, even if YAML reads part of it as something else. */
function readWords(keys: readonly string[], entries: Entries, faults: Problem[]): string | null {
  for (const key of keys) {
    const entry = entries.get(key);
    const whole = wordOf(entry?.whole);
    const words = whole ?? textOf(entry);
    if (whole !== null) faults.push(importFault('value-as-written', { key, text: shortened(whole) }, entry?.line));
    if (words !== null) return words;
    // A title may be the word `null`; for other keys it means that there is no value.
    if (entry && keys.includes('title') && wordOf(entry.written) !== null)
      faults.push(importFault('value-left-out', { key, text: shortened(entry.written) }, entry.line));
  }
  return null;
}

/** An article is in one series. */
function readSeries(entries: Entries, faults: Problem[]): string | null {
  const entry = entries.get('series');
  if (!Array.isArray(entry?.value)) return readWords(fieldKeys.series, entries, faults);
  const [first, ...others] = entry.value.map(wordOf);
  const left = others.filter((name) => name !== null).join(', ');
  if (left !== '') faults.push(importFault('value-left-out', { key: 'series', text: shortened(left) }, entry.line));
  return first ?? null;
}

function readPosition(entry: MatterEntry | undefined, faults: Problem[]): number | null {
  const text = textOf(entry);
  const position = Number(text);
  if (text === null || (Number.isInteger(position) && position > 0)) return text === null ? null : position;
  faults.push(importFault('value-left-out', { key: 'series position', text: shortened(text) }, entry?.line));
  return null;
}

function readFormer(path: string, matter: Matter, faults: Problem[]): string[] {
  const { addresses, left } = formerAddresses(path, matter);
  const line = Math.min(
    ...[...matter.entries].flatMap(([key, entry]) => (formerAddressKeys.test(key) ? [entry.line] : [])),
  );
  if (left > 0) faults.push(importFault('aliases-left-out', { left, maxAddresses }, Number.isFinite(line) ? line : 1));
  return addresses;
}

function readSlug(entry: MatterEntry | undefined, faults: Problem[]): string | null {
  const text = textOf(entry)
    ?.replace(/^\/+|\/+$/g, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
  // `permalink: false` means that there is no page; patterns are filled in by a generator.
  if (text === undefined || text === '' || /^(?:false|:.*)$/.test(text)) return null;
  const parsed = slugSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  faults.push(importFault('slug-invalid', { text: JSON.stringify(text) }, entry?.line));
  return null;
}

/** The first date that can be read. Dates that cannot be read, or not exactly, are reported. */
function firstDate(entries: Entries, faults: Problem[]): Date | null {
  for (const key of fieldKeys.date) {
    const entry = entries.get(key);
    const text = textOf(entry);
    // `published` may also be a yes or no.
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

/** The name that may contain a date: the file's, or its folder's if the file is an index. */
function fileName(path: string): string {
  return fileStem(path).isIndex ? basename(dirname(path)) : basename(path);
}
