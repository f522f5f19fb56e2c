import type { Words } from '@/lib/markdown/problems/problem';
import { isPrivateFolder } from './inherited/folder-name';
import type { Inherited } from './inherited/rule';
import {
  closedAudiences,
  draftWords,
  type KeyKind,
  keysInAnyTable,
  kindOf,
  passwordKeys,
  possiblePasswordKeys,
  publicStates,
  spacedGroupKeys,
  tableKeys,
  wordSet,
} from './key-kinds';
import { excludesRobots } from './listing-keys';
import { normalizeKey } from './normalize-key';
import { isRecord, type Matter, type MatterEntry, type MatterValue } from './read-matter';
import { findLaterMatter, findProgramMatter, findProperties, findTags } from './text-properties';
import {
  asWord,
  isFutureDate,
  isPastDate,
  isUndecidedDate,
  leafWords,
  listWords,
  meansLater,
  noWords,
  yesWords,
} from './value-words';

/** Why a file is a draft: the reason in words, and its line (1-based; 1 if the reason is the path). */
export interface DraftReason {
  reason: Words;
  line: number;
}

/** What decides whether a file may be public, besides its path. */
export interface Evidence {
  matter: Pick<Matter, 'entries' | 'displacedTo' | 'isTitleBlock'>;
  body: string;
  /** The line in the file (1-based) at which `body` begins. */
  bodyLine: number;
  inherited: readonly Inherited[];
}

/**
 * Why a file must not be public, by the words of Hexo, Hugo, Jekyll, Zola, Eleventy, Astro, Docusaurus, VuePress, Quarto, MkDocs, Obsidian,
 * Notion, Ghost and WordPress; null if there is no reason. In doubt a file is a draft, so that nothing becomes public because of a misread
 * word. Files that are only hidden from search engines, feeds and site maps count too.
 */
export function draftReason(path: string, { matter, body, bodyLine, inherited }: Evidence): DraftReason | null {
  const folder = path.split('/').find((part, index, parts) => isDraftName(part, index === parts.length - 1));
  if (folder !== undefined) return { reason: { en: `its path contains ${folder}`, zh: `路径中有 ${folder}` }, line: 1 };
  for (const [key, entry] of matter.entries) {
    const { value, line } = entry;
    const words = objection(key, value) ?? commentedTagObjection(key, entry);
    if (words !== null) return { reason: { en: words, zh: words }, line };
  }
  const isWhole = matter.entries.size === 0 || matter.isTitleBlock;
  return (
    inheritedReason(inherited, matter) ??
    bodyReason(body, bodyLine, isWhole) ??
    displacedReason(matter.displacedTo, body, bodyLine, isWhole)
  );
}

/** Whether a folder contains drafts, or a file is one, by its name (Docusaurus and Quarto omit files that begin with `_`). */
function isDraftName(part: string, isFile: boolean): boolean {
  return isFile ? /^_(?!index\.)|^drafts?[-_. ]|[-_. ]draft\.\w+$/i.test(part) : isPrivateFolder(part);
}

/** The reason in other files, ignoring keys that the file, or a file nearer to it, sets. */
function inheritedReason(inherited: readonly Inherited[], { entries }: Pick<Matter, 'entries'>): DraftReason | null {
  const keysAlreadySet = new Set(
    [...entries].filter(([, { value }]) => typeof value === 'string').map(([key]) => normalizeKey(key)),
  );
  for (const { from, line, says, isSure } of inherited) {
    if ('words' in says) return reasonFromFile(from, line, says.words);
    const { key, value, within } = says;
    const words = keysAlreadySet.has(normalizeKey(key)) ? null : objection(key, value);
    if (words !== null) return reasonFromFile(from, line, { en: within + words, zh: within + words });
    if (isSure && typeof value === 'string') keysAlreadySet.add(normalizeKey(key));
  }
  return null;
}

/** `line` is a line of the other file, so it is named in the words. */
function reasonFromFile(from: string, line: number, { en, zh }: Words): DraftReason {
  return { reason: { en: `${from} (line ${line}) says: ${en}`, zh: `${from}（第 ${line} 行）写有：${zh}` }, line: 1 };
}

/** The key and value, without passwords, if they forbid publishing the file; null otherwise. */
function objection(key: string, value: MatterValue): string | null {
  const kind = kindOf(normalizeKey(key));
  if (!isRecord(value))
    return kind !== undefined && isPrivateValue(kind, value) ? `${key}: ${quoteValue(normalizeKey(key), value)}` : null;
  const found = tableObjection(key, value);
  if (found !== null || kind === undefined) return found;
  if (kind.subject === 'date') return isDayTable(value) ? null : `${key}: ${quoteValue(normalizeKey(key), value)}`;
  if (kind.subject === 'robots')
    return isPrivateValue(kind, value) ? `${key}: ${quoteValue(normalizeKey(key), value)}` : null;
  if (countedByName.has(kind.subject) || kind.name === 'share') return null;
  if (kind.name === 'hide' && Object.keys(value).every((part) => pageParts.has(normalizeKey(part)))) return null;
  const closed = Object.entries(value).find(([, inner]) => isPrivateValue(kind, inner));
  if (closed !== undefined)
    return `${key}.${closed[0]}: ${quoteValue(`${normalizeKey(key)} ${normalizeKey(closed[0])}`, closed[1])}`;
  return (kind.subject === 'public' || kind.subject === 'draft') && Object.keys(value).length === 0
    ? `${key}: {}`
    : null;
}

/** In tables under these keys, only the names inside count: `sitemap: { priority: 0 }` hides nothing. */
const countedByName = new Set<KeyKind['subject']>(['display', 'listed', 'review', 'restricted']);

/** YAML reads `tags: #draft` as a comment. */
function commentedTagObjection(key: string, { whole, written }: MatterEntry): string | null {
  if (kindOf(normalizeKey(key))?.subject !== 'group') return null;
  const tag = [...(whole ?? written).matchAll(/#([^\s#,，、]+)/g)].find(([, name = '']) => isDraftWord(name));
  return tag === undefined ? null : `${key}: ${tag[0]}`;
}

const pageParts = wordSet(
  'navigation nav toc footer header path tags feedback sidebar title comments breadcrumbs date author',
);

/** Whether all values of a table under the key of a date are past dates. */
function isDayTable(value: Record<string, MatterValue>): boolean {
  const leaves = Object.values(value).map(asWord);
  return leaves.every((leaf) => leaf.length > 4 && isPastDate(leaf));
}

function isPrivateValue({ subject, name }: KeyKind, value: MatterValue): boolean {
  const word = asWord(value);
  const isEmpty = value === null || word === '';
  switch (subject) {
    case 'draft':
      return !noWords.has(word) || isEmpty || word === '[]' || word === '{}';
    case 'private':
      // In MkDocs, a list hides parts of a page.
      if (name === 'hide' && Array.isArray(value)) return value.some((part) => yesWords.has(asWord(part)));
      // A page that is pinned to the top of a list.
      if (name === 'pin' && (yesWords.has(word) || /^\d{1,2}$/.test(word))) return false;
      return !noWords.has(word);
    case 'unlisted':
      return !noWords.has(word);
    case 'public':
      return !yesWords.has(word) && !isPastDate(word);
    case 'readiness':
    case 'display':
      return noWords.has(word) || meansLater(word);
    case 'listed':
      // An index may also be a number, which begins at 0.
      return !isEmpty && word !== '0' && (noWords.has(word) || excludesRobots(leafWords(value), true));
    case 'robots':
      return excludesRobots(leafWords(value), /rob|bot/.test(name));
    case 'review':
      return leafWords(value).some(meansLater);
    case 'restricted':
      return yesWords.has(word);
    default:
      return isPrivateWord({ subject, name }, value, word);
  }
}

function isPrivateWord({ subject, name }: KeyKind, value: MatterValue, word: string): boolean {
  const isEmpty = value === null || word === '';
  switch (subject) {
    case 'state':
      return value !== null && !leafWords(value).every((leaf) => publicStates.has(leaf));
    case 'audience':
      return listWords(leafWords(value).join(','), false).some(
        (leaf) => closedAudiences.has(normalizeKey(leaf)) || isDraftWord(leaf),
      );
    case 'publicFrom':
      return !noWords.has(word) && !isPastDate(word);
    case 'publicUntil':
      return !noWords.has(word) && !isFutureDate(word);
    case 'date':
      return !isEmpty && isUndecidedDate(word);
    case 'group':
      return listWords(value, spacedGroupKeys.has(name)).some(isDraftWord);
    default:
      return !isEmpty && noWords.has(word);
  }
}

/** A value as the report quotes it: short, and without anything that may be a password. */
function quoteValue(name: string, value: MatterValue): string {
  const word = asWord(value);
  const isSecret = passwordKeys.test(name) || /(?:token|code|key)$/.test(name);
  const mayBeSecret = !yesWords.has(word) && [...possiblePasswordKeys].some((part) => name.includes(part));
  const holdsTables = Array.isArray(value) && value.some(isRecord);
  if (isSecret || mayBeSecret || holdsTables) return '…';
  if (word === '') return '""';
  return word.length > 60 ? `${word.slice(0, 60)}…` : word;
}

/** The objection in a table. `build` and `_build` belong to Hugo: what is not rendered or not listed is not public. */
function tableObjection(key: string, table: Record<string, MatterValue>): string | null {
  const name = normalizeKey(key);
  const countsAll = tableKeys.has(name) || kindOf(name) !== undefined;
  for (const [inner, value] of Object.entries(table)) {
    const innerName = normalizeKey(inner);
    const counts = countsAll || isRecord(value) || passwordKeys.test(innerName) || countsInAnyTable(innerName);
    const isBuilt = name === 'build' && /^(?:render|list)$/i.test(inner);
    const buildObjection = isBuilt && !yesWords.has(asWord(value)) ? `${inner}: ${asWord(value)}` : null;
    // `exclude: { from_search: true }` is one key in two parts.
    const found = buildObjection ?? (counts ? objection(inner, value) : null) ?? splitKeyObjection(name, inner, value);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}

function splitKeyObjection(name: string, inner: string, value: MatterValue): string | null {
  const kind = kindOf(name + normalizeKey(inner));
  const counts = kind !== undefined && !isRecord(value) && kind.subject !== 'group' && kind.subject !== 'audience';
  return counts && isPrivateValue(kind, value)
    ? `${inner}: ${quoteValue(`${name} ${normalizeKey(inner)}`, value)}`
    : null;
}

function countsInAnyTable(name: string): boolean {
  return keysInAnyTable.has(name.replace(/^is/, '')) || /^(?:robots?|googlebot|noindex)$/.test(name);
}

/** Tags may be nested, as in `status/draft`. */
function isDraftWord(tag: string): boolean {
  return tag.split('/').some((part) => draftWords.has(normalizeKey(part)));
}

/** The reason in the text itself: properties at its beginning, or tags in it. */
function bodyReason(body: string, bodyLine: number, isWhole: boolean): DraftReason | null {
  const language = isWhole ? findProgramMatter(body) : null;
  if (language !== null) return { reason: unreadLanguageReason(language), line: bodyLine };
  for (const { key, value, line } of findProperties(body, isWhole)) {
    const words = looksLikeCode(key) ? null : objection(key, value);
    if (words !== null) return { reason: { en: words, zh: words }, line: bodyLine + line - 1 };
  }
  const { tag, line } = findTags(body).find((one) => isDraftWord(one.tag)) ?? { tag: null, line: 1 };
  return tag === null ? null : { reason: { en: `#${tag}`, zh: `#${tag}` }, line: bodyLine + line - 1 };
}

/** Whether a key in a text may belong to an example of a program, such as `Input: x` and `Output: false`. */
function looksLikeCode(key: string): boolean {
  const kind = kindOf(normalizeKey(key));
  return kind?.subject === 'listed' || /^(?:output|valid|display|displayed|shown?|available)$/.test(kind?.name ?? '');
}

/** The reason if front matter is not at the beginning: it is unknown whether the author's generator reads it. */
function displacedReason(displacedTo: number | null, body: string, bodyLine: number, isWhole: boolean) {
  const inBody = isWhole ? findLaterMatter(body) : null;
  const line = displacedTo ?? (inBody === null ? null : bodyLine + inBody - 1);
  return line === null ? null : { reason: displacedWords, line };
}

const displacedWords = {
  en: 'its front matter is not at the beginning',
  zh: '头部信息（front matter）不在文件开头',
};

function unreadLanguageReason(language: string): Words {
  return {
    en: `its front matter is in a language that is not read (${language})`,
    zh: `头部信息（front matter）使用了无法读取的语言（${language}）`,
  };
}
