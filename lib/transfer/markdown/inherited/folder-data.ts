import { basename, join } from 'node:path';
import { type KeyKind, kindOf } from '../key-kinds';
import { normalizeKey } from '../normalize-key';
import { isRecord, type MatterValue } from '../read-matter';
import { hugoRules } from './hugo-cascade';
import { matchesAll, type Rule, unreadableFileRule } from './rule';
import { readSiteData, readText, type SiteData } from './site-data';

/** The folder whose files are read: its path, the names of its files, and the prefix of these names in the report. */
export interface Folder {
  path: string;
  names: readonly string[];
  prefix: string;
}

/**
 * The rules in the data files of a folder for everything below it: `_index.md` (Hugo, Zola), `_metadata.yml` (Quarto), `.meta.yml` (MkDocs
 * Material), `_defaults.yml` (Bridgetown), `FOLDER.json` and `FOLDER.11tydata.*` (Eleventy).
 */
export async function folderData(folder: Folder): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const name of folder.names) {
    if (/^_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/i.test(name)) rules.push(...(await sectionRules(folder, name)));
    else if (/^(?:_metadata|\.meta|_defaults)\.(?:ya?ml|json)$/i.test(name))
      rules.push(...(await dataRules(folder, name, matchesAll)));
  }
  return [...rules, ...(await eleventyData(folder, basename(folder.path), matchesAll))];
}

/** The rules in Eleventy's data files (`a.json`, `a.11tydata.js`) for the file whose name without extension is `stem`. */
export async function eleventyData(folder: Folder, stem: string, fits: Rule['fits']): Promise<Rule[]> {
  const found = folder.names.flatMap((name) => {
    const ending = name.startsWith(stem) ? name.slice(stem.length) : '';
    if (/^(?:\.11tydata)?\.(?:json|ya?ml|toml)$/i.test(ending)) return dataRules(folder, name, fits);
    return /^\.11tydata\.(?:[cm]?js|ts)$/i.test(ending) ? programRules(folder, name, fits) : [];
  });
  return (await Promise.all(found)).flat();
}

async function dataRules(folder: Folder, name: string, fits: Rule['fits']): Promise<Rule[]> {
  const data = await readSiteData(folder.path, name, folder.prefix + name);
  if (data.isBroken) return [{ ...unreadableFileRule(data.from), fits }];
  return [...data.entries].map(([key, { value, line }]) => ({ ...ruleOf(data, key, value, line), fits }));
}

function ruleOf({ from }: SiteData, key: string, value: MatterValue, line: number): Rule {
  return { from, line, says: { key, value, within: '' }, isSure: true, fits: matchesAll };
}

/** A section that is not a page itself (`headless`) may have pages below it; one that is a draft or private has none (Zola). */
async function sectionRules(folder: Folder, name: string): Promise<Rule[]> {
  const data = await readSiteData(folder.path, name, folder.prefix + name);
  if (data.isBroken) return [unreadableFileRule(data.from)];
  const ownEntries = [...data.entries].filter(([key]) => {
    const kind = kindOf(normalizeKey(key));
    return (
      (kind?.subject === 'draft' || kind?.subject === 'private' || kind?.subject === 'public') &&
      kind.name !== 'headless'
    );
  });
  return [
    ...hugoRules(data),
    ...ownEntries
      .filter(([, { value }]) => !isRecord(value))
      .map(([key, { value, line }]) => ({ ...ruleOf(data, key, value, line), isSure: false })),
  ];
}

/**
 * A program is not run. Its literal values count as written; if it computes whether a file is public, the file stays a draft. Computed
 * layouts and tags have no such effect.
 */
async function programRules(folder: Folder, name: string, fits: Rule['fits']): Promise<Rule[]> {
  const from = folder.prefix + name;
  const text = await readText(join(folder.path, name));
  if (text === null) return [{ ...unreadableFileRule(from), fits }];
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;,{}])\/\/.*$/gm, (comment) =>
    comment.replaceAll(/[^\r\n]/g, ' '),
  );
  const rules: Rule[] = [];
  for (const match of code.matchAll(
    /(?<![\w$'"-]|(?<!exports)\.)["']?([A-Za-z_][\w-]*)["']?\s*([:=(,}\n])(?![=>])[ \t]*([^\n]*)/g,
  )) {
    const { 1: key = '', 2: sign = '', 3: rest = '', index } = match;
    const kind = kindOf(normalizeKey(key));
    if (kind === undefined) continue;
    const line = code.slice(0, index).split(/\r\n|\n|\r/).length;
    const value = sign === ':' || sign === '=' ? literalValue(rest) : undefined;
    if (value !== undefined) rules.push({ from, line, says: { key, value, within: '' }, isSure: false, fits });
    else if (isDoubted(kind, code))
      rules.push({ from, line, says: { words: computedByProgram(key) }, isSure: false, fits });
  }
  return rules;
}

/** Whether a computed value may make a file a draft; for an address only `false` does. */
function isDoubted({ subject }: KeyKind, code: string): boolean {
  if (subject === 'permalink') return /\bfalse\b/.test(code);
  return doubtedKinds.has(subject);
}

/** Other keys are too common in programs to mean anything there. */
const doubtedKinds = new Set<KeyKind['subject']>([
  'draft',
  'private',
  'public',
  'readiness',
  'state',
  'publicFrom',
  'publicUntil',
]);

/** The value of a literal in a program; undefined if it is computed. */
function literalValue(rest: string): MatterValue | undefined {
  const [, , text] = /^(["'`])((?:(?!\1)[^\\])*)\1\s*(?:[,;})\]]|$)/.exec(rest) ?? [];
  if (text !== undefined) return text;
  const list = /^\[([^[\]]*)\]\s*(?:[,;})]|$)/.exec(rest)?.[1];
  if (list !== undefined) return [...list.matchAll(/["'`]([^"'`]*)["'`]/g)].map(([, word = '']) => word);
  return /^(true|false|null|\d+)\s*(?:[,;})\]]|$)/.exec(rest)?.[1];
}

function computedByProgram(key: string) {
  return {
    en: `${key}, computed by a program, which the import does not run`,
    zh: `${key}（由程序计算，导入时不运行程序）`,
  };
}
