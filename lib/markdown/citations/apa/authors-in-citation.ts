import type { Language } from '@/lib/kernel/language';
import type { CitationName, CitationSource } from '../citation-source';
import type { CitedWork } from '../citation-style';
import { creatorsOf, familyName, peopleOf, wholeName } from '../text/names';
import { hasCjk } from '../text/script';
import { uprightName } from './apa-names';

/** The fields that decide how a citation shows a work's authors. */
export type ShownAuthors = Pick<CitedWork, 'source' | 'namesShown' | 'withInitials'>;

/**
 * A work's authors as a citation shows them (APA 8.17): one or two names, otherwise the first (or as many as distinguish two works, 8.18) and
 * "et al."; the title if there are none (8.14). The words are in the article's language: `和` and `等` in Chinese.
 */
export function authorsInCitation(work: ShownAuthors, language: Language, narrative: boolean): string {
  const { people, open } = peopleOf(creatorsOf(work.source));
  const names = people.map((name, index) => (index === 0 && work.withInitials ? uprightName(name) : shortName(name)));
  const [first, second] = names;
  if (first === undefined) return quotedTitle(work.source, language);
  const shown = names.slice(0, Math.max(1, work.namesShown));
  if (names.length === 1 && !open) return first;
  if (names.length === 2 && second !== undefined && !open) return pair(first, second, language, narrative);
  if (shown.length === names.length && !open)
    return `${names.slice(0, -1).join(', ')}, ${finalAnd(language, narrative)} ${names.at(-1)}`;
  if (language === 'zh') return `${shown.join('、')} 等`;
  return `${shown.join(', ')}${shown.length > 1 ? ',' : ''} et al.`;
}

export function shortName(name: CitationName): string {
  return wholeName(name) ?? familyName(name);
}

function pair(first: string, second: string, language: Language, narrative: boolean): string {
  if (language === 'en') return `${first} ${finalAnd(language, narrative)} ${second}`;
  return `${first}${isChineseEnd(first) ? '' : ' '}和${isChineseEnd(second) ? '' : ' '}${second}`;
}

function finalAnd(language: Language, narrative: boolean): string {
  if (language === 'zh') return '和';
  return narrative ? 'and' : '&';
}

function isChineseEnd(name: string): boolean {
  return hasCjk(name);
}

function quotedTitle(source: CitationSource, language: Language): string {
  const title = source.title;
  return language === 'zh' ? `《${title}》` : `“${title}”`;
}
