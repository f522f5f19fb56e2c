import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { language as languageSchema, moment, slug as slugSchema } from '@/lib/contract/scalars';
import { sha256 } from '@/lib/kernel/ids';
import { readFrontMatter } from '@/lib/markdown/front-matter';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';

/** What one Markdown file says about itself, before anything is stored. */
export interface SourceFile {
  /** Relative to the imported folder, with forward slashes. */
  path: string;
  absolutePath: string;
  hash: string;
  /** The text after the front matter, and the line in the file on which it begins (1-based). */
  body: string;
  bodyLine: number;
  title: string | null;
  slug: string | null;
  excerpt: string | null;
  tags: string[];
  language: 'zh' | 'en';
  date: Date;
  draft: boolean;
  series: string | null;
  faults: Problem[];
}

/** Thrown for a file that cannot be imported at all; the others go on. */
export class UnreadableFileError extends Error {
  constructor(readonly fault: Problem) {
    super(fault.message);
    this.name = 'UnreadableFileError';
  }
}

const maxBytes = 8_000_000;

/**
 * Reads a Markdown file: front matter where there is one; else the tag from the folder and the date from the file's name
 * (`2026-01-11-title.md`) or its time. Throws UnreadableFileError for a file that is too large, not UTF-8, or whose front matter is broken.
 */
export async function readSourceFile(root: string, path: string): Promise<SourceFile> {
  const absolutePath = join(root, path);
  const { size, mtime } = await stat(absolutePath);
  if (size > maxBytes) throw new UnreadableFileError(importFault('file-too-large', `The file has ${size} bytes; at most ${maxBytes} are taken.`));
  const bytes = await readFile(absolutePath);
  const text = decode(bytes);
  const { data, problems, bodyOffset, bodyLine } = readFrontMatter(text);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken) throw new UnreadableFileError(broken);
  const body = text.slice(bodyOffset);
  const faults = [...problems];
  return {
    path,
    absolutePath,
    hash: sha256(bytes),
    body,
    bodyLine,
    title: textOf(data.title),
    slug: readSlug(data.slug ?? data.permalink, faults),
    excerpt: textOf(data.excerpt ?? data.summary ?? data.description),
    tags: readTags(data, path),
    language: readLanguage(data.language ?? data.lang, body),
    date: readDate(data.date ?? data.publishedAt ?? data.published, path, mtime, faults),
    draft: data.draft === true || data.published === false,
    series: textOf(data.series),
    faults,
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(importFault('not-utf-8', 'The file is not UTF-8; convert it first (for example from GB 18030).'));
  }
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}

function readSlug(value: unknown, faults: Problem[]): string | null {
  const text = textOf(value)?.replace(/^\/+|\/+$/g, '').split('/').at(-1) ?? null;
  if (text === null) return null;
  const parsed = slugSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  faults.push(importFault('slug-invalid', `The slug ${JSON.stringify(text)} is no address part; one is made from the file's name.`, 'warning'));
  return null;
}

/** Tags and categories as lists or comma-separated text; without any, the folder's name with spaces for `_` and `-`. */
function readTags(data: Record<string, unknown>, path: string): string[] {
  const given = [data.tags, data.tag, data.categories, data.category].flatMap((value) =>
    Array.isArray(value) ? value.flat(2) : typeof value === 'string' ? value.split(/[,，]/) : [],
  );
  const names = given.map((name) => textOf(name)).filter((name) => name !== null);
  if (names.length > 0) return names;
  const folder = basename(dirname(path));
  return folder === '.' || folder === '' ? [] : [folder.replaceAll(/[_-]+/g, ' ').trim()];
}

function readLanguage(value: unknown, body: string): 'zh' | 'en' {
  const parsed = languageSchema.safeParse(textOf(value)?.toLowerCase().slice(0, 2));
  if (parsed.success) return parsed.data;
  const chinese = body.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 20 > body.length ? 'zh' : 'en';
}

function readDate(value: unknown, path: string, mtime: Date, faults: Problem[]): Date {
  const text = textOf(value)?.replace(/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/, '$1T$2Z');
  if (text !== undefined && text !== 'true' && text !== 'false') {
    const parsed = moment.safeParse(text.replace(/T(\d{2}:\d{2})Z$/, 'T$1:00Z'));
    if (parsed.success) return parsed.data;
    faults.push(importFault('date-invalid', `The date ${JSON.stringify(text)} is none; the file's own is taken.`, 'warning'));
  }
  const inName = /^(\d{4}-\d{2}-\d{2})(?=\D|$)/.exec(basename(path))?.[1];
  const fromName = inName === undefined ? undefined : moment.safeParse(inName);
  return fromName?.success ? fromName.data : mtime;
}
