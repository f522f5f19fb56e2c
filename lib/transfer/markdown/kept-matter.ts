import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { stringify } from 'yaml';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';
import { irregularFile } from './irregular-file';
import { isRecord, type Matter, type MatterEntry } from './read-matter';

/** The front matter that an article keeps because its rendering reads it: macros and sources (see lib/markdown/metadata/read-metadata.ts). */
export interface KeptMatter {
  /** The front matter with its fences and a blank line; empty if there is none. */
  text: string;
  /** The line in the file (1-based) of each of its lines. */
  lines: number[];
  faults: Problem[];
}

/**
 * Keeps `math.macros`, `references` and `bibliography`, verbatim if they are YAML. MyST's macros (`math` with names of commands) become
 * `math.macros`. If `bibliography` names files of the folder, the sources that the body cites are copied from them.
 */
export async function keepMatter(root: string, path: string, { entries }: Matter, body: string): Promise<KeptMatter> {
  const kept: { text: string; line: number }[] = [];
  const faults: Problem[] = [];
  const math = entries.get('math');
  if (math !== undefined) kept.push(...entryText('math', math, withMacros(math.typed)));
  const references = entries.get('references');
  if (references !== undefined) kept.push(...entryText('references', references, asList(references.typed)));
  const bibliography = entries.get('bibliography');
  if (bibliography !== undefined) {
    const sources = await readSources(root, path, bibliography, body);
    faults.push(...sources.faults);
    kept.push(...entryText('bibliography', bibliography, sources.text));
  }
  if (kept.length === 0) return { text: '', lines: [], faults };
  const lines = kept.flatMap(({ text, line }) =>
    text
      .split(/\r\n|\n|\r/)
      .slice(0, -1)
      .map((_, index) => line + index),
  );
  const last = lines.at(-1) ?? 1;
  return { text: `---\n${kept.map(({ text }) => text).join('')}---\n\n`, lines: [1, ...lines, last, last], faults };
}

/** An entry verbatim if `value` is its value, otherwise `value` as YAML, all of it attributed to the entry's line. Empty for undefined. */
function entryText(key: string, entry: MatterEntry, value: unknown): { text: string; line: number }[] {
  if (value === undefined) return [];
  if (entry.lines !== null && value === entry.typed) return [{ text: entry.lines, line: entry.line }];
  return [{ text: stringify({ [key]: value }, { lineWidth: 0, schema: 'core' }), line: entry.line }];
}

/** The value of `math` with its macros; undefined if it has none: `math: true` and similar values request a script from a theme. */
function withMacros(math: unknown): unknown {
  if (!isRecord(math)) return undefined;
  if (isRecord(math.macros)) return math;
  const commands = Object.entries<unknown>(math).filter(([name]) => name.startsWith('\\'));
  const macros = commands.map(([name, value]) => [name, isRecord(value) ? value.macro : value]);
  return macros.length === 0 ? undefined : { macros: Object.fromEntries(macros) };
}

function asList(references: unknown): unknown {
  return Array.isArray(references) ? references : undefined;
}

const maxFileBytes = 8_000_000;

/** The text of a bibliography, or the cited sources from the files that it names. */
async function readSources(
  root: string,
  path: string,
  { typed, line }: MatterEntry,
  body: string,
): Promise<{ text: unknown; faults: Problem[] }> {
  const names = Array.isArray(typed) ? typed : [typed];
  if (typed === null || !names.every(isFileName)) return { text: typed ?? undefined, faults: [] };
  const faults: Problem[] = [];
  const texts: string[] = [];
  for (const name of names) {
    const text = await readFirstFile(root, [join(dirname(path), name), name]);
    if (text === null) faults.push(importFault('bibliography-missing', { file: name }, line));
    else texts.push(citedEntries(text, body));
  }
  const text = texts.filter((part) => part !== '').join('\n');
  return { text: text === '' ? undefined : text, faults };
}

function isFileName(value: unknown): value is string {
  return typeof value === 'string' && /^[^\n@{]+\.(?:bib|bibtex|json)$/i.test(value.trim());
}

/** The content of the first of the files that exists below `root` and can be read; null if there is none. */
async function readFirstFile(root: string, names: string[]): Promise<string | null> {
  for (const name of names) {
    try {
      const file = await realpath(join(root, name));
      const facts = await stat(file);
      const isInside = file.startsWith((await realpath(root)) + sep);
      if (!isInside || irregularFile(facts) !== null || facts.size > maxFileBytes) continue;
      return new TextDecoder().decode(await readFile(file));
    } catch {
      // The next file may exist.
    }
  }
  return null;
}

/** The entries of a library, which many chapters may share, whose keys occur in the body, with all abbreviations. */
function citedEntries(library: string, body: string): string {
  if (/^\s*[[{]/.test(library)) return citedItems(library, body);
  const entries = library.split(/^(?=[ \t]*@)/m);
  const cited = entries.filter((entry) => {
    const [, kind = '', key = ''] = /^\s*@\s*(\w+)\s*[{(]\s*([^\s,})]*)/.exec(entry) ?? [];
    return kind.toLowerCase() === 'string' || (key !== '' && body.includes(key));
  });
  return cited.some((entry) => !/^\s*@string/i.test(entry)) ? cited.map((entry) => entry.trim()).join('\n') : '';
}

function citedItems(library: string, body: string): string {
  try {
    const items: unknown = JSON.parse(library);
    const cited = Array.isArray(items) ? items.filter((item) => isRecord(item) && body.includes(String(item.id))) : [];
    return cited.length === 0 ? '' : JSON.stringify(cited);
  } catch {
    return '';
  }
}
