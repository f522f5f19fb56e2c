import type { Language } from '@/lib/kernel/language';
import type { CitationSource, CitationType } from '../citation-source';
import { monthNames } from '../text/month-names';
import { apaWords } from './apa-words';

/** Kinds of source that are dated by the day (APA 9.14). */
const dated = new Set<CitationType>(['article-newspaper', 'article-magazine', 'webpage', 'post', 'post-weblog']);

/** The year with its letter, as citations show it: `2017a`, `n.d.`, `in press`. */
export function apaYear(source: CitationSource, suffix: string, language: Language): string {
  const year = yearOf(source);
  if (year !== undefined) return `${year}${suffix}`;
  const word = isInPress(source) ? apaWords[language].inPress : apaWords[language].noDate;
  return suffix === '' ? word : `${word}-${suffix}`;
}

/** The date of an entry, in parentheses: `(2013, January 12)`. */
export function apaDate(source: CitationSource, suffix: string, language: Language): string {
  const year = apaYear(source, suffix, language);
  const [, month, day] = source.issued?.['date-parts']?.[0] ?? [];
  if (month === undefined || !dated.has(source.type)) return `(${year})`;
  if (language === 'zh') return `(${year}, ${month}月${day === undefined ? '' : `${day}日`})`;
  return `(${year}, ${monthNames[month - 1]}${day === undefined ? '' : ` ${day}`})`;
}

/** A day within a sentence: `March 26, 2013`, `2013年3月26日`. */
export function dayInWords(parts: number[], language: Language): string {
  const [year, month, day] = parts;
  if (month === undefined) return language === 'zh' ? `${year}年` : `${year}`;
  if (language === 'zh') return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  return day === undefined ? `${monthNames[month - 1]} ${year}` : `${monthNames[month - 1]} ${day}, ${year}`;
}

export function yearOf(source: CitationSource): number | undefined {
  return source.issued?.['date-parts']?.[0]?.[0];
}

export function isInPress(source: CitationSource): boolean {
  return /^(?:in ?press|forthcoming|accepted|印刷中|待刊)/i.test(source.status ?? source.issued?.literal ?? '');
}
