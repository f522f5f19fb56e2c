import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Matter, readData, readMatter } from '../read-matter';

/** A file of a site with rules for other files. */
export interface SiteData {
  /** Its path in the report, relative to the imported folder. */
  from: string;
  /** Its folder. */
  folder: string;
  text: string;
  entries: Matter['entries'];
  /** It exists but cannot be read, so its rules are unknown. */
  isBroken: boolean;
}

const maxBytes = 1_000_000;

/** The text of a file; null if it is missing, too large or not a file. */
export async function readText(path: string): Promise<string | null> {
  try {
    const facts = await stat(path);
    if (!facts.isFile() || facts.size > maxBytes) return null;
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/** Reads a file in YAML, TOML or JSON, or the front matter of a Markdown file. */
export async function readSiteData(folder: string, name: string, from: string): Promise<SiteData> {
  const text = await readText(join(folder, name));
  if (text === null) return { from, folder, text: '', entries: new Map(), isBroken: true };
  const matter = formatOf(name) === null ? readMatter(text) : readData(text, formatOf(name) ?? 'YAML');
  const isBroken = matter.problems.some(
    ({ code }) => code !== 'front-matter-not-mapping' && code !== misreadEscapeCode,
  );
  return { from, folder, text, entries: matter.entries, isBroken };
}

/** Outside articles, a control character does not indicate a misread formula. */
const misreadEscapeCode = 'front-matter-escape';

function formatOf(name: string): 'YAML' | 'TOML' | 'JSON' | null {
  const ending = extname(name).toLowerCase();
  if (ending === '.toml') return 'TOML';
  if (ending === '.json') return 'JSON';
  return ending === '.yml' || ending === '.yaml' ? 'YAML' : null;
}

/** Returns a function that finds the lines (1-based) of keys, which must be requested in the order in which they are written. */
export function lineWalker(text: string, firstLine: number): (key: string) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  let at = starts[firstLine - 1] ?? 0;
  let line = 0;
  return (key) => {
    const name = key.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${name}["']?\\s*[:=\\].]`, 'gu');
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = match.index + match[0].length;
    const place = match?.index ?? at;
    while ((starts[line] ?? text.length + 1) <= place) line += 1;
    return line;
  };
}
