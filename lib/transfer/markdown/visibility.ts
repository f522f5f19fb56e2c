import type { Words } from '@/lib/markdown/problems/problem';
import { notedProperties, notedTags, programMatter } from './noted-properties';
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
  return notedReason(body, entries.size === 0);
}

/** Folders that hold what is not public, and files whose names say so (Docusaurus and Quarto leave out files that begin with `_`). */
function isDraftName(part: string, isFile: boolean): boolean {
  if (isFile) return /^_(?!index\.)|^drafts?[-_. ]|[-_. ]draft\.\w+$/i.test(part);
  return /^_?(?:drafts?|private|secrets?|unpublished|hidden|trash|discarded|partials|includes|layouts|templates|archetypes)$|^(?:草稿箱?|私密|回收站)$/i.test(
    part,
  );
}

/** A key in lower case, without anything but its letters and digits: `Is-Draft`, `is_draft` and `is draft` are one. */
function plainName(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function setOf(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}

/** Any value but a plain no keeps the file back. */
const closing = setOf(
  `draft drafted private privatenote personal hidden hide unlisted secret sensitive protected protect encrypt encrypted encryption
  unpublished confidential internal wip workinprogress unfinished unreviewed unapproved trashed trash deleted removed withdrawn offline
  disabled inactive headless restricted restrict locked lock gated auth authentication authenticated embargoed archived ignored ignore
  skip skipped exclude excluded excludefromcollections eleventyexcludefromcollections excludefromsite excludefrombuild membersonly
  memberonly membership subscribersonly subscriberonly adminonly staffonly paid paywall premium vip
  草稿 私密 私有 隐藏 加密 保密 内部 归档`,
);
const signInAsked =
  /^(?:requires?|needs?)(?:login|signin|auth\w*|account|membership|subscription|permission)$|^(?:login|signin|auth|authentication|membership|subscription|permission)(?:required|needed|only)$/;
/** Keys whose value is a password, and those that may hold one in place of a yes. */
const passwords =
  /password|passwd|passphrase|passcode|passwort|credential|密码|口令|^(?:pwd|pass|pw|pin|accesscode|accesskey|secretkey)$/;
const mayBePasswords = setOf(
  'secret protected protect encrypt encrypted encryption locked lock auth authentication 加密',
);

/** Any value but a plain yes, or a day that is past, keeps the file back. */
const opening = setOf(
  `publish published publishedat publishedon publisheddate datepublished publication public listed visible 公开 发布 可见 发布时间`,
);
/** A plain no, nothing, or a word for later keeps the file back; other words may mean something else. */
const readiness = setOf(
  `live online released release ready approved reviewed share shared sharing publishing publishable export exported render rendered routable
  enabled 完成 审核 上线 分享`,
);

/** Any value but one that is known to be public keeps the file back. */
const states = setOf(
  `visibility access accesslevel accesscontrol privacy privacylevel sensitivity confidentiality securitylevel availability tlp roles
  allowedroles requiredroles allowedusers allowedgroups permissions permission viewers readers visibleto sharedwith restrictedto acl
  状态 可见性 权限 密级 进度`,
);
const stateNames =
  /^(?:publish|publishing|publication|published|pub|workflow|review|editorial|approval|release|draft|writing|visibility)?(?:status|state|stage|progress|phase)$/;
const publicStates = setOf(
  `public publish published publicly live online released release final done complete completed finished stable active evergreen budding
  seedling growing new deprecated updated everyone everybody anyone anonymous guest all world open listed visible available free production
  prod approved low none clear white 100 100% yes true 已发布 公开 完成 已完成 所有人`,
);
/** Keys that may sort a text by its subject or readers, of which only words for a closed circle count. */
const circles = setOf(
  'classification audience readership role group usergroup usergroups security distribution 分级 受众',
);
const closedCircles = setOf(
  `internal internalonly confidential strictlyconfidential companyconfidential secret topsecret classified restricted private personal
  sensitive members membersonly member subscribers staff staffonly employees team teamonly admin admins administrators editors authors me self
  nobody none owner family friends draft hidden 内部 机密 秘密 绝密 保密 私密 自己`,
);

const publicFrom = setOf(
  `publishdate publishon publishat publishafter scheduled scheduledat scheduledfor scheduledate embargo embargodate embargountil golive
  golivedate availablefrom validfrom releasedate releaseat releaseon releasedat releasedon dateofrelease pubdate startpublish 公开时间`,
);
const publicUntil = setOf(
  `expirydate expiry expires expiresat expireson expirationdate expiredate expiration unpublishdate unpublishon unpublishat publishuntil
  availableuntil validuntil validthrough enddate endpublish 过期时间`,
);
const days = setOf('date 日期');

const no = new Set([
  'false',
  'no',
  'off',
  '0',
  'n',
  'f',
  'never',
  'none',
  'null',
  'nil',
  '',
  '[]',
  '{}',
  '否',
  '不',
  '无',
]);
const yes = new Set(['true', 'yes', 'on', '1', 'y', 't', 'always', '是', 'x']);
const later = setOf(
  'tbd tba tbc todo later soon pending waiting maybe wip draft hold onhold notyet unknown unscheduled undecided 待定 未定 稍后',
);
/** Lists that group files, in which a word can keep one back; Jekyll divides the first ones at spaces also. */
const spacedGroups = setOf('tags tag categories category type layout class classes bodyclass pageclass 标签');
const groups = setOf(
  'keywords keyword kind template labels label topics topic collection collections section 分类 关键词',
);
const draftWords = setOf(
  `draft drafts private unpublished wip workinprogress inprogress secret hidden unlisted confidential internal restricted embargo embargoed
  nopublish donotpublish notpublic noexport notforpublication unfinished todopublish 草稿 私密 私有 未发布 隐藏 不公开 保密`,
);
/** Tables in which generators have fields of their users, or rules for building. */
const tables = setOf(
  `extra params build metadata meta cascade page post article doc custom fields customfields frontmatter properties attributes data options
  settings config taxonomies workflow wordpress wp ghost acf obsidian`,
);
/** What counts in a table of any other name, where `hidden` may be said of an image or a list of contents. */
const plainInTables = setOf('draft private unpublished confidential publish published');

/** What a key and its value have against the file, as the file says it without its passwords; null for nothing. */
function objection(key: string, value: MatterValue): string | null {
  const kind = kindOf(plainName(key));
  if (kind === undefined) return isRecord(value) ? inTable(key, value) : null;
  if (!isRecord(value)) return holdsBack(kind, value) ? `${key}: ${quoted(plainName(key), value)}` : null;
  const found = inTable(key, value);
  if (found !== null || kind.what === 'day') return found;
  if (kind.name === 'hide' && Object.keys(value).every((part) => pageParts.has(plainName(part)))) return null;
  if (kind.name === 'share') return null;
  const closed = Object.entries(value).find(([, inner]) => holdsBack(kind, inner));
  if (closed !== undefined)
    return `${key}.${closed[0]}: ${quoted(`${plainName(key)} ${plainName(closed[0])}`, closed[1])}`;
  return kind.what === 'opening' && Object.keys(value).length === 0 ? `${key}: {}` : null;
}

const pageParts = setOf(
  'navigation nav toc footer header path tags feedback sidebar title comments breadcrumbs date author',
);

interface Kind {
  what: 'closing' | 'opening' | 'readiness' | 'state' | 'circle' | 'from' | 'until' | 'day' | 'group' | 'permalink';
  name: string;
}

/** What a key is about, whatever stands before its name (`isDraft`, `post_status`); a denied name (`do_not_publish`) is its opposite. */
function kindOf(name: string): Kind | undefined {
  const own = ownKind(name);
  if (own !== undefined) return own;
  const bare = name.replace(/^(?:is|has|are|post|page|article|note|doc|document|content|entry|item|dg|是否)/u, '');
  const denied = /^(?:donot|dont|mustnot|not|non|no|never|不要|不可|禁止|请勿|不|未|非)(?:tobe|be|for|to)?(.+)$/u.exec(
    bare,
  )?.[1];
  const inner = denied === undefined ? undefined : ownKind(denied);
  if (inner?.what === 'opening' || inner?.what === 'readiness') return { what: 'closing', name };
  if (inner?.what === 'closing') return { what: 'readiness', name };
  return bare === name ? undefined : ownKind(bare);
}

function ownKind(name: string): Kind | undefined {
  if (closing.has(name) || passwords.test(name) || signInAsked.test(name)) return { what: 'closing', name };
  if (opening.has(name)) return { what: 'opening', name };
  if (readiness.has(name)) return { what: 'readiness', name };
  if (states.has(name) || stateNames.test(name)) return { what: 'state', name };
  if (circles.has(name)) return { what: 'circle', name };
  if (publicFrom.has(name)) return { what: 'from', name };
  if (publicUntil.has(name)) return { what: 'until', name };
  if (days.has(name)) return { what: 'day', name };
  if (groups.has(name) || spacedGroups.has(name)) return { what: 'group', name };
  return name === 'permalink' ? { what: 'permalink', name } : undefined;
}

function holdsBack({ what, name }: Kind, value: MatterValue): boolean {
  const word = wordOf(value);
  const isEmpty = value === null || word === '';
  switch (what) {
    case 'closing':
      // MkDocs hides parts of a page by a list.
      if (name === 'hide' && Array.isArray(value)) return value.some((part) => yes.has(wordOf(part)));
      // A page that is pinned to the top of a list.
      if (name === 'pin' && (yes.has(word) || /^\d{1,2}$/.test(word))) return false;
      return !no.has(word);
    case 'opening':
      return !yes.has(word) && !isPast(word);
    case 'readiness':
      return no.has(word) || isLater(word);
    case 'state':
      return value !== null && !leavesOf(value).every((leaf) => publicStates.has(leaf));
    case 'circle':
      return leavesOf(value).some((leaf) => leaf.split(/[,，、;]/).some((part) => closedCircles.has(plainName(part))));
    case 'from':
      return !no.has(word) && !isPast(word);
    case 'until':
      return !no.has(word) && !isFuture(word);
    case 'day':
      return !isEmpty && isUndecided(word);
    case 'group':
      return membersOf(value, spacedGroups.has(name)).some(isDraftWord);
    case 'permalink':
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
    const found = own ?? (counts ? objection(inner, value) : null);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}

function isPlainInTables(name: string): boolean {
  return plainInTables.has(name.replace(/^is/, ''));
}

function wordOf(value: MatterValue): string {
  if (value === null) return '';
  const word = (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFKC').trim().toLowerCase();
  return typeof value === 'string' ? word.replace(/^(["'`])(.*)\1$/s, '$2').trim() : word;
}

/** The words at the ends of lists and tables. */
function leavesOf(value: MatterValue): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return isRecord(value) ? Object.values<MatterValue>(value).flatMap(leavesOf) : [wordOf(value)];
}

/** The members of a list; a text is divided at commas, and with `isSpaced` at spaces also. */
function membersOf(value: MatterValue, isSpaced: boolean): string[] {
  if (typeof value !== 'string') return leavesOf(value);
  return wordOf(value).split(isSpaced ? /[,，、;\s]+/ : /[,，、;]+/);
}

/** Tags may be nested, as `status/draft`. */
function isDraftWord(tag: string): boolean {
  return tag.split('/').some((part) => draftWords.has(plainName(part)));
}

function isLater(word: string): boolean {
  return later.has(plainName(word)) || /^\?+$/.test(word) || isFuture(word);
}

/**
 * Whether a date gives none that can be trusted: one that is read and lies ahead schedules the article, but not one in words.
 */
function isUndecided(word: string): boolean {
  if (readDate(word) !== null || /^(?:today|now|last-?modified|\{.*\}|<.*>)$/.test(word)) return false;
  if (/^\d{9,13}$/.test(word)) return false;
  const day = dayOf(word);
  if (day !== null) return day > Date.now();
  const years = word.match(/(?<!\d)\d{4}(?!\d)/g)?.map(Number) ?? [];
  return years.length === 0 || years.some((year) => year >= new Date().getUTCFullYear());
}

/** A date as `readDate` reads it, or in English or Chinese words, or no more than a year or month, in milliseconds; null for none. */
function dayOf(word: string): number | null {
  const date = readDate(word) ?? readDate(word.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3'));
  if (date !== null) return date.getTime();
  const [, year, month = '1'] = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(word) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1);
  const [, text] = inWords.exec(word) ?? [];
  const read = text === undefined ? Number.NaN : Date.parse(`${text.replace(/(\d)(?:st|nd|rd|th)\b/, '$1')} UTC`);
  return Number.isNaN(read) ? null : read;
}

const inWords =
  /^(?:[a-z]{3,9},?\s+)??((?:[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?),?\s+\d{4})(?:[\s,].*)?$/;

function isPast(word: string): boolean {
  const day = dayOf(word);
  return day !== null && day <= Date.now();
}

function isFuture(word: string): boolean {
  const day = dayOf(word);
  return day !== null && day > Date.now();
}

/** What the text itself says: properties at its beginning, and tags in it. */
function notedReason(body: string, isWhole: boolean): DraftReason | null {
  const language = isWhole ? programMatter(body) : null;
  if (language !== null) return { reason: programs(language), line: 1 };
  for (const { key, value, line } of notedProperties(body, isWhole)) {
    const words = objection(key, value);
    if (words !== null) return { reason: { en: words, zh: words }, line: isWhole ? line : 1 };
  }
  const tag = notedTags(body).find(isDraftWord);
  return tag === undefined ? null : { reason: { en: `#${tag}`, zh: `#${tag}` }, line: 1 };
}

function programs(language: string): Words {
  return {
    en: `its front matter is in a language that is not read (${language})`,
    zh: `文件头部使用了无法读取的语言（${language}）`,
  };
}
