import type { Language } from '@/lib/kernel/language';
import type { CitationName, CitationSource, CitationType } from '../citation-source';
import { addressRun, doiAddress } from '../text/address';
import { editionNumber, ordinal } from '../text/edition-number';
import { entryLanguage } from '../text/entry-language';
import { familyName, initialsOf, peopleOf, wholeName } from '../text/names';
import { joinSentences, type Run } from '../text/run';
import { imprint } from './imprint';

/** Marks for the kinds of source (GB/T 7714-2015, annex B). A preprint counts as an electronic notice. */
const marks: Record<CitationType, string> = {
  article: 'EB',
  'article-journal': 'J',
  'article-magazine': 'J',
  'article-newspaper': 'N',
  book: 'M',
  chapter: 'M',
  dataset: 'DS',
  document: 'Z',
  'paper-conference': 'C',
  patent: 'P',
  post: 'EB',
  'post-weblog': 'EB',
  report: 'R',
  software: 'CP',
  standard: 'S',
  thesis: 'D',
  webpage: 'EB',
};

/**
 * Formats an entry after GB/T 7714-2015: creators, title with its mark, for a part the containing work after `//`, other creators, edition,
 * imprint, address (4.1 to 4.6). Three names, then 等 or "et al" (8.1.2). A first edition is left out, and so are a place or publisher that
 * the source does not name.
 */
export function describeGbT7714(source: CitationSource): Run[] {
  const language = entryLanguage(source);
  const creators = source.author ?? (holdsIn(source) ? [] : source.editor) ?? [];
  const head = joinParts([titleWithMark(source, language), translators(source, language)]);
  const holder = holdsIn(source) ? `//${joinParts([holders(source, language), holderTitle(source, language)])}` : '';
  const texts = [nameList(creators, language), `${head}${holder}`, edition(source, language), imprint(source)];
  return joinSentences([...texts.map((text) => [{ text }]), ...addresses(source)]);
}

function joinParts(parts: string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}

/** Whether the source is part of a work that the entry describes too. */
function holdsIn(source: CitationSource): boolean {
  return (source.type === 'chapter' || source.type === 'paper-conference') && source['container-title'] !== undefined;
}

function nameList(names: CitationName[], language: Language): string {
  const { people, open } = peopleOf(names);
  const shown = people.slice(0, 3).map(gbName);
  if (shown.length > 0 && (open || people.length > 3)) shown.push(language === 'zh' ? '等' : 'et al');
  return shown.join(', ');
}

function titleWithMark(source: CitationSource, language: Language): string {
  const { type, number } = source;
  const isNumbered = type === 'patent' || type === 'standard' || type === 'report';
  const parts = [source.title];
  if (source.volume !== undefined && (type === 'book' || (type === 'paper-conference' && !holdsIn(source)))) {
    parts.push(volume(source.volume, language));
  }
  if (isNumbered && number !== undefined && !source.title.includes(number)) parts.push(number);
  if (type === 'software' && source.version !== undefined) parts.push(versionText(source.version, language));
  const isOnline = source.URL !== undefined || source.DOI !== undefined || marks[type] === 'EB';
  return `${parts.join(': ')}[${marks[type]}${isOnline ? '/OL' : ''}]`;
}

function volume(value: string, language: Language): string {
  if (!/^[\d-]+$/.test(value)) return value;
  return language === 'zh' ? `第${value}卷` : `Vol. ${value}`;
}

function versionText(value: string, language: Language): string {
  if (!/^v?\d/i.test(value)) return value;
  return language === 'zh' ? `版本 ${value}` : `version ${value}`;
}

function translators(source: CitationSource, language: Language): string {
  const names = nameList(source.translator ?? [], language);
  return names === '' ? '' : `${names}, ${language === 'zh' ? '译' : 'trans'}`;
}

function holders(source: CitationSource, language: Language): string {
  return nameList(source['container-author'] ?? source.editor ?? [], language);
}

function holderTitle(source: CitationSource, language: Language): string {
  const title = source['container-title'] ?? '';
  return source.volume === undefined ? title : `${title}: ${volume(source.volume, language)}`;
}

/** An edition in digits (8.3): `3版`, `2nd ed.`; other text than a number stays as typed. */
function edition(source: CitationSource, language: Language): string {
  const number = editionNumber(source.edition ?? '');
  if (number === undefined) return source.edition ?? '';
  if (number === 1) return '';
  return language === 'zh' ? `${number}版` : `${ordinal(number)} ed.`;
}

/** The address, and the DOI unless the address already contains it (8.8). */
function addresses(source: CitationSource): Run[][] {
  const { URL: address, DOI: doi } = source;
  const runs: Run[][] = [];
  if (address !== undefined) runs.push([addressRun(address)]);
  if (doi === undefined || address?.toLowerCase().includes(doi.toLowerCase())) return runs;
  const target = doiAddress(source);
  return [...runs, [{ text: 'DOI:' }, target === undefined ? { text: doi } : { text: doi, href: target }]];
}

/** A name in the form of GB/T 7714-2015 (8.1.1): family name in capitals, initials without full stops, `VASWANI A`, `PEEBLES P Z, Jr`. */
function gbName(name: CitationName): string {
  const whole = wholeName(name);
  if (whole !== undefined) return whole;
  const person = [familyName(name).toUpperCase(), ...initialsOf(name).flat()].join(' ');
  return name.suffix === undefined ? person : `${person}, ${name.suffix.replace(/\.$/, '')}`;
}
