import { looksLikeFrontMatter } from '@/lib/markdown/metadata/front-matter';
import { isKeysOnly } from './find-matter';

/** A property found in a file's text, with its line (1-based). */
export interface TextProperty {
  key: string;
  value: string;
  line: number;
}

/** Maximum number of characters at the beginning of a text that are searched for properties. */
const maxOpeningCharacters = 20_000;
/** Invisible characters that may precede the first line. */
const invisibleCharacters = /[\u00A0\u00AD\u200B-\u200F\u2060\u3000\uFEFF]/g;
const lineEnding = /\r\n|[\n\r]/;

/**
 * The properties at the beginning of a text in forms that are not read as front matter: indented or after a comment, in a code block, as
 * JSON followed by text, as lines under a heading (Notion), after two dots (Nikola); and those with two colons anywhere (Logseq,
 * Dataview). `isWhole`: no front matter precedes the text, so a code block or JSON at its beginning may serve as front matter.
 */
export function findProperties(text: string, isWhole: boolean): TextProperty[] {
  const begins = text.slice(0, maxOpeningCharacters);
  const json = isWhole ? jsonProperties(begins) : [];
  return [...json, ...openingLines(begins, isWhole), ...doubleColonProperties(text)];
}

/** The tags in a text outside of code, without `#`, with their lines (1-based). */
export function findTags(text: string): { tag: string; line: number }[] {
  return withoutCode(text).flatMap((words, index) =>
    [...words.matchAll(/(?<=^|[\s,，、;（])#([\p{L}\p{N}_/-]{2,60})/gu)].map(([, tag = '']) => ({
      tag,
      line: index + 1,
    })),
  );
}

/** The line (1-based) of what looks like front matter later in a text, between lines of dashes, plus signs or semicolons; null if there is none. */
export function findLaterMatter(text: string): number | null {
  const lines = withoutCode(text.slice(0, maxOpeningCharacters)).map((line) =>
    line.replaceAll(invisibleCharacters, ' ').trim(),
  );
  const fences = lines.flatMap((line, index) =>
    /^(?:-{3,}|\+{3,}|;{3,})(?:ya?ml|toml|json)?$/i.test(line) ? [index] : [],
  );
  const found = fences.find((from, index) => {
    const inner = lines.slice(from + 1, fences[index + 1] ?? from);
    const asYaml = inner.map((line) => line.replace(/^["']?([\p{L}_][\p{L}\p{N}_-]*)["']?\s*[=:]\s*/u, '$1: '));
    return looksLikeFrontMatter(asYaml.join('\n')) && isKeysOnly(asYaml);
  });
  return found === undefined ? null : found + 1;
}

/** The language of front matter that only a program could read (`---js`); null if there is none. */
export function findProgramMatter(text: string): string | null {
  const start = text.slice(0, maxOpeningCharacters).replace(invisibleCharacters, '');
  const [, name = ''] = /^\s*-{3,}([A-Za-z][\w+-]*)[ \t]*[\r\n]/.exec(start) ?? [];
  return name !== '' && /^[ \t]*-{3,}[ \t]*$/m.test(start.slice(name.length + 4)) ? name : null;
}

const endOfComment = /-->/;

interface Zone {
  /** The end of the open fence, comment or braces; null if none is open. */
  until: RegExp | null;
  /** Lines of keys so far. */
  keys: number;
  isFenced: boolean;
}

function openingLines(begins: string, isWhole: boolean): TextProperty[] {
  const found: TextProperty[] = [];
  const zone: Zone = { until: null, keys: 0, isFenced: false };
  for (const { line, number } of linesOf(begins)) {
    const words = line.replaceAll(invisibleCharacters, ' ').trim();
    if (words === '' && zone.until === null && zone.keys > 0) break;
    if (words === '' || isDelimiterLine(words, zone, isWhole)) continue;
    const property = propertyIn(words);
    const last = found.at(-1);
    if (property !== null) {
      zone.keys += 1;
      found.push({ ...property, line: number });
    } else if (last !== undefined && (/^\s/.test(line) || /^[-*]\s/.test(words))) {
      // Lines indented under a key belong to its value.
      found.push({ key: last.key, value: plainValue(words.replace(/^[-*]\s+/, '')), line: number });
    } else if (zone.until !== endOfComment && (zone.until === null || zone.keys === 0)) break;
  }
  // A sentence with a colon is not a property.
  const isSentence = zone.keys === 1 && !zone.isFenced && (found[0]?.value.split(/\s+/).length ?? 0) > 4;
  return isSentence ? [] : found;
}

/** Lines with their numbers (1-based). Unicode's line separators also end lines, but editors do not count those. */
function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split(lineEnding)
    .flatMap((whole, index) => whole.split(/[\u2028\u2029]/).map((line) => ({ line, number: index + 1 })));
}

/** Whether a line opens or closes something around properties, or may precede them. */
function isDelimiterLine(words: string, zone: Zone, isWhole: boolean): boolean {
  if (zone.until?.test(words) && propertyIn(words) === null) {
    zone.until = null;
    return true;
  }
  if (zone.until !== null) return false;
  if (/^(?:-{3,}|\+{3,}|;{3,}|={3,})\s*(?:ya?ml|toml|json)?$/i.test(words))
    return openZone(zone, /^(?:[-+;=]{3,}|\.{3})$/);
  if (/^(?:`{3,}|~{3,})\s*\{?\s*(?:ya?ml|toml|json5?|front-?matter|meta(?:data)?)\b/i.test(words))
    return isWhole && openZone(zone, /^(?:`{3,}|~{3,})$/);
  if (words.startsWith('<!--') && !words.includes('-->')) {
    zone.isFenced = true;
    zone.until = endOfComment;
    return propertyIn(words) === null;
  }
  if (words.startsWith('<!--')) return propertyIn(words) === null;
  return /^(?:#(?!\+)|%|\/\/|\{[%#]|[{}]$)/.test(words);
}

function openZone(zone: Zone, until: RegExp): true {
  zone.isFenced = true;
  zone.until = until;
  return true;
}

/** A key and its value in one line, without the characters around them; null for other lines. */
function propertyIn(line: string): { key: string; value: string } | null {
  const inComment = /^\[[^\]]*\]:\s*(?:#|<>)\s*[("'](.*)[)"']$/.exec(line)?.[1] ?? line;
  const inCells = /^\|([^|]+)\|([^|]*)\|$/.exec(inComment);
  const bare = inComment
    .replace(/^<!--+|--+>$/g, '')
    .trim()
    .replace(/^(?:[-*+>]\s+|\.\.\s+|:(?=\w)|#\+|@)+/, '')
    .replaceAll(/\*\*|__|`/g, '');
  const [, key = '', value = ''] =
    inCells ?? /^["'*_]?([\p{L}_][\p{L}\p{N}_. -]{0,40}?)["'*_]?\s*(?:::|:=|[:：=])[*_]?(.*)$/su.exec(bare) ?? [];
  return key.trim() === '' || value.startsWith('//') ? null : { key: key.trim(), value: plainValue(value) };
}

/** A value without quotation marks and without a comma or comment after it. */
function plainValue(written: string): string {
  return written
    .trim()
    .replace(/\s+#\s.*$/, '')
    .replace(/[,;]$/, '')
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
}

/** The members of an object in braces at the beginning of the text, whatever follows it. */
function jsonProperties(begins: string): TextProperty[] {
  const start = begins.replace(invisibleCharacters, ' ');
  if (!/^\s*\{\s*(?:"[^"\n]+"|'[^'\n]+'|[\w-]+)\s*:/.test(start)) return [];
  const members = start.matchAll(
    /["']?([\p{L}_][\p{L}\p{N}_ -]*)["']?\s*:\s*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,}][^,}\n]*)/gu,
  );
  return [...members].map(({ 1: key = '', 2: value = '', index }) => ({
    key: key.trim(),
    value: plainValue(value),
    line: start.slice(0, index).split(lineEnding).length,
  }));
}

function doubleColonProperties(text: string): TextProperty[] {
  if (!text.includes('::')) return [];
  return withoutCode(text).flatMap((line, index) =>
    [...line.matchAll(/(?:^\s*(?:[-*+>]\s+)*|[[(])([\p{L}_][\p{L}\p{N}_ -]{0,40})::(?:\s+([^\])]*)|$)/gu)].map(
      ([, key = '', value = '']) => ({ key: key.replaceAll('*', ''), value: plainValue(value), line: index + 1 }),
    ),
  );
}

/** The lines of a text without inline code; lines of code blocks are empty. */
function withoutCode(text: string): string[] {
  let fence = '';
  return text.split(lineEnding).map((line) => {
    const [, mark = ''] = /^\s{0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return '';
    }
    fence = mark;
    return mark === '' ? line.replaceAll(/(`+)[^`]*\1/g, '') : '';
  });
}
