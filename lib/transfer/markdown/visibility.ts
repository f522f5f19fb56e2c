import type { Words } from '@/lib/markdown/problems/problem';
import { isRecord, type Matter, type MatterValue } from './read-matter';
import { readDate } from './source-date';

/** Why a file is a draft: what it says, and on which line (1-based; 1 for what its path says). */
export interface DraftReason {
  reason: Words;
  line: number;
}

/**
 * Why a file must not be public, by the words of Hexo, Hugo, Jekyll, Zola, Eleventy, Astro, Docusaurus, VuePress, Quarto, MkDocs, Obsidian,
 * Notion, Ghost and WordPress; null when nothing speaks against it. In doubt a file is a draft: nothing becomes public by a misread
 * word. What only hides a page from search engines or site maps does not.
 */
export function draftReason(path: string, { entries }: Pick<Matter, 'entries'>, body: string): DraftReason | null {
  const folder = path.split('/').find((part, index, parts) => isDraftName(part, index === parts.length - 1));
  if (folder !== undefined) return { reason: { en: `its path has ${folder}`, zh: `路径中有 ${folder}` }, line: 1 };
  for (const [key, { value, line }] of entries) {
    const words = objection(key, value);
    if (words !== null) return { reason: { en: words, zh: words }, line };
  }
  const noted = notedProperty(body);
  return noted === null ? null : { reason: { en: noted, zh: noted }, line: 1 };
}

/** Folders that hold what is not public, and files whose names say so (Docusaurus and Quarto leave out files that begin with `_`). */
function isDraftName(part: string, isFile: boolean): boolean {
  if (isFile) return /^_(?!index\.)|^drafts?[-_. ]|[-_. ]draft\.\w+$/i.test(part);
  return /^_?(?:drafts?|private|secrets?|unpublished|hidden|trash|discarded|partials|includes|layouts|templates|archetypes)$|^(?:草稿箱?|私密|回收站)$/i.test(
    part,
  );
}

/** Any value but a plain no keeps the file back. */
const closing = new Set(
  'draft isdraft private isprivate hidden ishidden hide unlisted isunlisted secret protected passwordprotected password passwd encrypt encrypted unpublished confidential internal wip trashed deleted headless membersonly memberonly paid premium eleventyexcludefromcollections 草稿 私密 隐藏 加密 密码'.split(
    ' ',
  ),
);

/** Any value but a plain yes keeps the file back. */
const opening = new Set(
  'publish published ispublished dgpublish public ispublic listed islisted visible isvisible 公开 发布'.split(' '),
);

/** Any value but one that is known to be public keeps the file back. */
const states = new Set(
  'status state poststatus publishstatus publishingstatus visibility access privacy 状态 可见性'.split(' '),
);
const publicStates = new Set(
  'public publish published publicly live online released release final done complete completed finished stable active evergreen budding seedling growing new deprecated updated everyone everybody anyone all world open listed visible yes true 已发布 公开 完成 所有人'.split(
    ' ',
  ),
);

const publicFrom = new Set(
  'publishdate publishon publishat publishafter scheduled scheduledat scheduledfor embargo embargodate embargountil golive availablefrom'.split(
    ' ',
  ),
);
const publicUntil = new Set(
  'expirydate expiry expires expiresat expireson expirationdate expiredate unpublishdate unpublishon unpublishat publishuntil availableuntil'.split(
    ' ',
  ),
);

const no = new Set(['false', 'no', 'off', '0', 'n', 'never', 'none', 'null', '', '否', '不']);
const yes = new Set(['true', 'yes', 'on', '1', 'y', 'always', '是', 'x']);
/** Lists that group files, in which a word can keep one back. */
const groups = new Set(['tags', 'tag', 'categories', 'category', 'type', 'layout', '标签']);
const draftWords = new Set(
  'draft drafts private unpublished wip secret hidden unlisted 草稿 私密 未发布 隐藏'.split(' '),
);
/** Tables in which generators have fields of their users, or rules for building. */
const tables = new Set(['extra', 'params', 'build', '_build', 'metadata', 'meta', 'cascade']);

/** What a key and its value have against the file, as the file says it; null for nothing. */
function objection(key: string, value: MatterValue): string | null {
  const name = key.toLowerCase().replaceAll(/[-_ ]/g, '');
  if (isRecord(value) && (tables.has(key.toLowerCase()) || opening.has(name) || closing.has(name)))
    return inTable(key, value);
  const word = wordOf(value);
  const said = `${key}: ${word.length > 60 ? `${word.slice(0, 60)}…` : word}`;
  // MkDocs hides parts of a page by a list.
  if (name === 'hide' && Array.isArray(value)) return null;
  if (closing.has(name))
    return value === null || no.has(word) ? null : said.replace(/^((?:password|passwd|密码): ).*/i, '$1…');
  if (opening.has(name)) return opens(word) ? null : said;
  if (states.has(name)) return value === null || publicStates.has(word) ? null : said;
  if (publicFrom.has(name)) return value === null || no.has(word) || isPast(word) ? null : said;
  if (publicUntil.has(name)) return value === null || no.has(word) || isFuture(word) ? null : said;
  if (name === 'permalink') return no.has(word) && value !== null && word !== '' ? said : null;
  if (groups.has(name)) return membersOf(value).some((member) => draftWords.has(member)) ? said : null;
  return null;
}

/** `build` and `_build` are Hugo's: what is not rendered or not listed is not public. */
function inTable(key: string, table: Record<string, MatterValue>): string | null {
  for (const [inner, value] of Object.entries(table)) {
    const isBuilt = /^_?build$/i.test(key) && /^(?:render|list)$/i.test(inner);
    const found = isBuilt && !yes.has(wordOf(value)) ? `${inner}: ${wordOf(value)}` : objection(inner, value);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}

function wordOf(value: MatterValue): string {
  if (value === null) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim().toLowerCase();
}

/** Jekyll divides a text at spaces, a list has its members as they are. */
function membersOf(value: MatterValue): string[] {
  const members = Array.isArray(value) ? value.map(wordOf) : wordOf(value).split(/[,，、;\s]+/);
  return members.map((member) => member.replace(/^#/, ''));
}

/** `published` may also be the day on which it was. */
function opens(word: string): boolean {
  return yes.has(word) || isPast(word);
}

function isPast(word: string): boolean {
  const date = readDate(word);
  return date !== null && date.getTime() <= Date.now();
}

function isFuture(word: string): boolean {
  const date = readDate(word);
  return date !== null && date.getTime() > Date.now();
}

/** Notion exports a page's properties as lines under its heading. */
function notedProperty(body: string): string | null {
  const [block = ''] =
    /^\s*#[^\n]*\n\s*\n((?:[\p{L}][\p{L}\p{N} _-]{0,40}: [^\n]*\n)+)/u.exec(body.slice(0, 5_000))?.slice(1) ?? [];
  for (const line of block.split('\n')) {
    const [, key = '', value = ''] = /^([^:]+): (.*)$/.exec(line.trimEnd()) ?? [];
    const words = key === '' ? null : objection(key, value);
    if (words !== null) return words;
  }
  return null;
}
