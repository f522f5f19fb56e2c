import type { Language } from '@/lib/kernel/language';
import type { CitationItem } from '../../block/citation-item';
import type { CitationCluster, CitationPiece, CitedWork } from '../citation-style';
import { locatorText } from '../locator-text';
import { apaYear } from './apa-date';
import { authorsInCitation } from './authors-in-citation';

interface Context {
  works: ReadonlyMap<string, CitedWork>;
  language: Language;
  /** The article's punctuation: full-width in Chinese. */
  comma: string;
  semicolon: string;
}

/**
 * Formats a cluster by author and year (APA 8.11 to 8.13, 8.17): `(Vaswani et al., 2017, p. 3; see also Bahdanau et al., 2015)`, in
 * bibliography order unless a citation has a prefix or suffix; if the author is part of the sentence, `Vaswani et al. (2017, p. 3)`.
 * Works by the same authors share the name.
 */
export function citeByAuthor(
  cluster: CitationCluster,
  works: ReadonlyMap<string, CitedWork>,
  language: Language,
): CitationPiece[] {
  const isChinese = language === 'zh';
  const context = { works, language, comma: isChinese ? '，' : ', ', semicolon: isChinese ? '；' : '; ' };
  const [open, close] = isChinese ? ['（', '）'] : ['(', ')'];
  const [first, ...rest] = cluster.items;
  if (!cluster.narrative || first === undefined) {
    return [piece(open), ...citations(ordered(cluster.items, works), context), piece(close)];
  }
  const work = works.get(first.key);
  if (work === undefined)
    return [
      piece(`${first.key}?`),
      ...(rest.length === 0 ? [] : [piece(open), ...citations(rest, context), piece(close)]),
    ];
  const more = rest.length === 0 ? [] : [piece(context.semicolon), ...citations(rest, context)];
  const place = [yearOf(work, context), ...affixes(first, context)].join(context.comma);
  const author = `${authorsInCitation(work, language, true)}${isChinese ? '' : ' '}`;
  if (more.length === 0) return [piece(`${author}${open}${place}${close}`, first.key)];
  return [piece(`${author}${open}${place}`, first.key), ...more, piece(close)];
}

function piece(text: string, key: string | null = null): CitationPiece {
  return { text, key, superscript: false };
}

/** In bibliography order, unless a citation has a prefix or suffix that ties it to its position. */
function ordered(items: CitationItem[], works: ReadonlyMap<string, CitedWork>): CitationItem[] {
  if (items.some(({ prefix, suffix }) => prefix !== '' || suffix !== '')) return items;
  const numberOf = ({ key }: CitationItem): number => works.get(key)?.number ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted((one, other) => numberOf(one) - numberOf(other));
}

function citations(items: CitationItem[], context: Context): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  for (const [index, item] of items.entries()) {
    const previous = items[index - 1];
    const sharesName = previous !== undefined && canShareName(previous, item, context);
    if (previous !== undefined) pieces.push(piece(sharesName ? context.comma : context.semicolon));
    if (item.prefix !== '') pieces.push(piece(`${item.prefix}${/[\p{Script=Han}]$/u.test(item.prefix) ? '' : ' '}`));
    pieces.push(core(item, sharesName, context));
    if (item.suffix !== '') pieces.push(piece(`${context.comma}${item.suffix}`));
  }
  return pieces;
}

function core(item: CitationItem, sharesName: boolean, context: Context): CitationPiece {
  const work = context.works.get(item.key);
  const place = item.locator === null ? [] : [locatorText(item.locator, context.language)];
  if (work === undefined) return piece([`${item.key}?`, ...place].join(context.comma));
  const author = item.suppressAuthor || sharesName ? [] : [authorsInCitation(work, context.language, false)];
  return piece([...author, yearOf(work, context), ...place].join(context.comma), item.key);
}

function canShareName(previous: CitationItem, item: CitationItem, { works, language }: Context): boolean {
  const before = works.get(previous.key);
  const work = works.get(item.key);
  if (before === undefined || work === undefined || previous.suppressAuthor || item.suppressAuthor) return false;
  if (previous.locator !== null || item.locator !== null || previous.suffix !== '' || item.prefix !== '') return false;
  return authorsInCitation(before, language, false) === authorsInCitation(work, language, false);
}

function yearOf({ source, yearSuffix }: CitedWork, { language }: Context): string {
  return apaYear(source, yearSuffix, language);
}

function affixes({ locator, suffix }: CitationItem, { language }: Context): string[] {
  return [locator === null ? '' : locatorText(locator, language), suffix].filter((part) => part !== '');
}
