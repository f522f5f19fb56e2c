import type { Words } from '@/lib/markdown/problems/problem';
import { isPrivateFolder } from './inherited/folder-name';
import type { Inherited } from './inherited/rule';
import {
  closedCircles,
  draftWords,
  type Kind,
  kindOf,
  mayBePasswords,
  passwords,
  plainInTables,
  plainName,
  publicStates,
  setOf,
  spacedGroups,
  tables,
} from './key-kinds';
import { isForNoRobot } from './listing-keys';
import { laterMatter, notedProperties, notedTags, programMatter } from './noted-properties';
import { isRecord, type Matter, type MatterEntry, type MatterValue } from './read-matter';
import { isFuture, isLater, isPast, isUndecided, leavesOf, membersOf, no, wordOf, yes } from './value-words';

/** Why a file is a draft: what it says, and on which line (1-based; 1 for what its path says). */
export interface DraftReason {
  reason: Words;
  line: number;
}

/** What speaks for or against a file's being public, besides its path. */
export interface Evidence {
  matter: Pick<Matter, 'entries' | 'displacedTo' | 'isTitleBlock'>;
  body: string;
  /** The line in the file (1-based) at which `body` begins. */
  bodyLine: number;
  inherited: readonly Inherited[];
}

/**
 * Why a file must not be public, by the words of Hexo, Hugo, Jekyll, Zola, Eleventy, Astro, Docusaurus, VuePress, Quarto, MkDocs, Obsidian,
 * Notion, Ghost and WordPress; null when nothing speaks against it. In doubt a file is a draft: nothing becomes public by a misread
 * word. What is only hidden from search engines, feeds and site maps counts too.
 */
export function draftReason(path: string, { matter, body, bodyLine, inherited }: Evidence): DraftReason | null {
  const folder = path.split('/').find((part, index, parts) => isDraftName(part, index === parts.length - 1));
  if (folder !== undefined) return { reason: { en: `its path has ${folder}`, zh: `路径中有 ${folder}` }, line: 1 };
  for (const [key, entry] of matter.entries) {
    const { value, line } = entry;
    const words = objection(key, value) ?? hashedObjection(key, entry);
    if (words !== null) return { reason: { en: words, zh: words }, line };
  }
  const isWhole = matter.entries.size === 0 || matter.isTitleBlock;
  return (
    inheritedReason(inherited, matter) ??
    notedReason(body, bodyLine, isWhole) ??
    displacedReason(matter.displacedTo, body, bodyLine, isWhole)
  );
}

/** Folders that hold what is not public, and files whose names say so (Docusaurus and Quarto leave out files that begin with `_`). */
function isDraftName(part: string, isFile: boolean): boolean {
  return isFile ? /^_(?!index\.)|^drafts?[-_. ]|[-_. ]draft\.\w+$/i.test(part) : isPrivateFolder(part);
}

/** What others say of the file, but for keys that it, or something nearer to it, sets itself. */
function inheritedReason(inherited: readonly Inherited[], { entries }: Pick<Matter, 'entries'>): DraftReason | null {
  const set = new Set([...entries].filter(([, { value }]) => typeof value === 'string').map(([key]) => plainName(key)));
  for (const { from, line, says, isSure } of inherited) {
    if ('words' in says) return inheritedFrom(from, line, says.words);
    const { key, value, within } = says;
    const words = set.has(plainName(key)) ? null : objection(key, value);
    if (words !== null) return inheritedFrom(from, line, { en: within + words, zh: within + words });
    if (isSure && typeof value === 'string') set.add(plainName(key));
  }
  return null;
}

/** The line is that of the other file, so it is named in the words. */
function inheritedFrom(from: string, line: number, { en, zh }: Words): DraftReason {
  return { reason: { en: `${from} (line ${line}) says: ${en}`, zh: `${from}（第 ${line} 行）写有：${zh}` }, line: 1 };
}

/** What a key and its value have against the file, as the file says it without its passwords; null for nothing. */
function objection(key: string, value: MatterValue): string | null {
  const kind = kindOf(plainName(key));
  if (!isRecord(value))
    return kind !== undefined && holdsBack(kind, value) ? `${key}: ${quoted(plainName(key), value)}` : null;
  const found = inTable(key, value);
  if (found !== null || kind === undefined) return found;
  if (kind.what === 'day') return isDayTable(value) ? null : `${key}: ${quoted(plainName(key), value)}`;
  if (kind.what === 'robots') return holdsBack(kind, value) ? `${key}: ${quoted(plainName(key), value)}` : null;
  if (saysByName.has(kind.what) || kind.name === 'share') return null;
  if (kind.name === 'hide' && Object.keys(value).every((part) => pageParts.has(plainName(part)))) return null;
  const closed = Object.entries(value).find(([, inner]) => holdsBack(kind, inner));
  if (closed !== undefined)
    return `${key}.${closed[0]}: ${quoted(`${plainName(key)} ${plainName(closed[0])}`, closed[1])}`;
  return (kind.what === 'opening' || kind.what === 'writing') && Object.keys(value).length === 0 ? `${key}: {}` : null;
}

/** Of their tables only what the names in them say counts: `sitemap: { priority: 0 }` hides nothing. */
const saysByName = new Set<Kind['what']>(['showing', 'listing', 'waiting', 'asked']);

/** YAML reads `tags: #draft` as a comment. */
function hashedObjection(key: string, { whole, written }: MatterEntry): string | null {
  if (kindOf(plainName(key))?.what !== 'group') return null;
  const tag = [...(whole ?? written).matchAll(/#([^\s#,，、]+)/g)].find(([, name = '']) => isDraftWord(name));
  return tag === undefined ? null : `${key}: ${tag[0]}`;
}

const pageParts = setOf(
  'navigation nav toc footer header path tags feedback sidebar title comments breadcrumbs date author',
);

/** Whether a table under the key of a date says nothing of its own: each of its values is a date that is past. */
function isDayTable(value: Record<string, MatterValue>): boolean {
  const leaves = Object.values(value).map(wordOf);
  return leaves.every((leaf) => leaf.length > 4 && isPast(leaf));
}

function holdsBack({ what, name }: Kind, value: MatterValue): boolean {
  const word = wordOf(value);
  const isEmpty = value === null || word === '';
  switch (what) {
    case 'writing':
      return !no.has(word) || isEmpty || word === '[]' || word === '{}';
    case 'closing':
      // MkDocs hides parts of a page by a list.
      if (name === 'hide' && Array.isArray(value)) return value.some((part) => yes.has(wordOf(part)));
      // A page that is pinned to the top of a list.
      if (name === 'pin' && (yes.has(word) || /^\d{1,2}$/.test(word))) return false;
      return !no.has(word);
    case 'hiding':
      return !no.has(word);
    case 'opening':
      return !yes.has(word) && !isPast(word);
    case 'readiness':
    case 'showing':
      return no.has(word) || isLater(word);
    case 'listing':
      // An index may also be a number, which begins at 0.
      return !isEmpty && word !== '0' && (no.has(word) || isForNoRobot(leavesOf(value), true));
    case 'robots':
      return isForNoRobot(leavesOf(value), /rob|bot/.test(name));
    case 'waiting':
      return leavesOf(value).some(isLater);
    case 'asked':
      return yes.has(word);
    default:
      return holdsBackByWord({ what, name }, value, word);
  }
}

function holdsBackByWord({ what, name }: Kind, value: MatterValue, word: string): boolean {
  const isEmpty = value === null || word === '';
  switch (what) {
    case 'state':
      return value !== null && !leavesOf(value).every((leaf) => publicStates.has(leaf));
    case 'circle':
      return membersOf(leavesOf(value).join(','), false).some(
        (leaf) => closedCircles.has(plainName(leaf)) || isDraftWord(leaf),
      );
    case 'from':
      return !no.has(word) && !isPast(word);
    case 'until':
      return !no.has(word) && !isFuture(word);
    case 'day':
      return !isEmpty && isUndecided(word);
    case 'group':
      return membersOf(value, spacedGroups.has(name)).some(isDraftWord);
    default:
      return !isEmpty && no.has(word);
  }
}

/** A value as the account names it: short, and without what may be a password. */
function quoted(name: string, value: MatterValue): string {
  const word = wordOf(value);
  const isSecret = passwords.test(name) || /(?:token|code|key)$/.test(name);
  const mayBeSecret = !yes.has(word) && [...mayBePasswords].some((part) => name.includes(part));
  const holdsTables = Array.isArray(value) && value.some(isRecord);
  if (isSecret || mayBeSecret || holdsTables) return '…';
  if (word === '') return '""';
  return word.length > 60 ? `${word.slice(0, 60)}…` : word;
}

/** `build` and `_build` are Hugo's: what is not rendered or not listed is not public. */
function inTable(key: string, table: Record<string, MatterValue>): string | null {
  const name = plainName(key);
  const countsAll = tables.has(name) || kindOf(name) !== undefined;
  for (const [inner, value] of Object.entries(table)) {
    const innerName = plainName(inner);
    const counts = countsAll || isRecord(value) || passwords.test(innerName) || isPlainInTables(innerName);
    const isBuilt = name === 'build' && /^(?:render|list)$/i.test(inner);
    const own = isBuilt && !yes.has(wordOf(value)) ? `${inner}: ${wordOf(value)}` : null;
    // `exclude: { from_search: true }` is one key in two parts.
    const found = own ?? (counts ? objection(inner, value) : null) ?? inTwoParts(name, inner, value);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}

function inTwoParts(name: string, inner: string, value: MatterValue): string | null {
  const kind = kindOf(name + plainName(inner));
  const counts = kind !== undefined && !isRecord(value) && kind.what !== 'group' && kind.what !== 'circle';
  return counts && holdsBack(kind, value) ? `${inner}: ${quoted(`${name} ${plainName(inner)}`, value)}` : null;
}

function isPlainInTables(name: string): boolean {
  return plainInTables.has(name.replace(/^is/, '')) || /^(?:robots?|googlebot|noindex)$/.test(name);
}

/** Tags may be nested, as `status/draft`. */
function isDraftWord(tag: string): boolean {
  return tag.split('/').some((part) => draftWords.has(plainName(part)));
}

/** What the text itself says: properties at its beginning, and tags in it. */
function notedReason(body: string, bodyLine: number, isWhole: boolean): DraftReason | null {
  const language = isWhole ? programMatter(body) : null;
  if (language !== null) return { reason: programs(language), line: bodyLine };
  for (const { key, value, line } of notedProperties(body, isWhole)) {
    const words = isOfProgram(key) ? null : objection(key, value);
    if (words !== null) return { reason: { en: words, zh: words }, line: bodyLine + line - 1 };
  }
  const { tag, line } = notedTags(body).find((one) => isDraftWord(one.tag)) ?? { tag: null, line: 1 };
  return tag === null ? null : { reason: { en: `#${tag}`, zh: `#${tag}` }, line: bodyLine + line - 1 };
}

/** In a text `Input: x` and `Output: false` are an example of a program. */
function isOfProgram(key: string): boolean {
  const kind = kindOf(plainName(key));
  return kind?.what === 'listing' || /^(?:output|valid|display|displayed|shown?|available)$/.test(kind?.name ?? '');
}

/** Front matter that is found by a search: whether the author's generator reads it is not known. */
function displacedReason(displacedTo: number | null, body: string, bodyLine: number, isWhole: boolean) {
  const inBody = isWhole ? laterMatter(body) : null;
  const line = displacedTo ?? (inBody === null ? null : bodyLine + inBody - 1);
  return line === null ? null : { reason: displaced, line };
}

const displaced = {
  en: 'its front matter does not stand at the beginning',
  zh: '文件头部信息（front matter）不在文件开头',
};

function programs(language: string): Words {
  return {
    en: `its front matter is in a language that is not read (${language})`,
    zh: `文件头部使用了无法读取的语言（${language}）`,
  };
}
