import type { Language } from '@/lib/kernel/language';
import type { CitationSource } from '../citation-source';
import type { Run } from '../text/run';
import { nameList, uprightName } from './apa-names';
import { apaWords } from './apa-words';
import { editionText } from './edition-text';

/** The title of an entry with its additions in parentheses and brackets (APA 9.18 to 9.22, 10.1 to 10.16). */
export function apaTitle(source: CitationSource, language: Language): Run[] {
  const isPart = source.type.startsWith('article-') || isWithin(source) || source.type === 'post-weblog';
  const text = apaCase(source.title, language);
  const title: Run = isPart ? { text } : { text, emphasis: true };
  const details = isPart ? '' : parenthesis(source, language);
  const kind = bracket(source, language);
  const after = [details === '' ? '' : ` (${details})`, kind === '' ? '' : ` [${kind}]`].join('');
  return after === '' ? [title] : [title, { text: after }];
}

/** In sentence case, the first word after a colon is capitalized too (APA 6.17). */
export function apaCase(title: string, language: Language): string {
  if (language === 'zh') return title;
  return title.replace(
    /(?<=: )\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\p{N}])/gu,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/** Whether the source is part of a work that the entry names after "In". */
export function isWithin(source: CitationSource): boolean {
  return (source.type === 'chapter' || source.type === 'paper-conference') && source['container-title'] !== undefined;
}

function parenthesis(source: CitationSource, language: Language): string {
  const { type, number, version, volume } = source;
  if (number !== undefined && type === 'report') return reportNumber(source, number, language);
  if (number !== undefined && type === 'patent') return patentNumber(number, language);
  if (number !== undefined && type === 'standard') return standardNumber(number, language);
  if (number !== undefined && type === 'article') return number;
  if (type === 'software' || type === 'dataset') return version === undefined ? '' : versionText(version, language);
  const translators = nameList(source.translator ?? [], language, uprightName);
  const translated =
    translators === '' ? '' : `${translators}${language === 'zh' ? ' ' : ', '}${apaWords[language].translator}`;
  const volumes = volume === undefined ? '' : volumeText(volume, language);
  const edition = [editionText(source.edition, language), volumes].filter((part) => part !== '').join(', ');
  return [translated, edition].filter((part) => part !== '').join('; ');
}

function reportNumber({ genre }: CitationSource, number: string, language: Language): string {
  if (language === 'zh') return `报告编号 ${number}`;
  return `${genre ?? 'Report'} No. ${number}`;
}

/** `U.S. Patent No. 6,915,001`. */
function patentNumber(number: string, language: Language): string {
  if (language === 'zh') return `专利号 ${number}`;
  const digits = /^US\s?(\d{4,8})$/.exec(number)?.[1];
  return digits === undefined ? `Patent No. ${number}` : `U.S. Patent No. ${digits.replace(/\B(?=(?:\d{3})+$)/g, ',')}`;
}

/** `ISO Standard No. 45001:2018`; a Chinese standard keeps its full number. */
function standardNumber(number: string, language: Language): string {
  const parts = /^([A-Z]+(?:\/[A-Z]+)*)[\s-]*(\d.*)$/.exec(number);
  if (language === 'zh' || parts === null) return number;
  return `${parts[1]} Standard No. ${parts[2]}`;
}

function versionText(version: string, language: Language): string {
  const number = version.replace(/^v(?=\d)/i, '');
  return language === 'zh' ? `版本 ${number}` : `Version ${number}`;
}

export function volumeText(volume: string, language: Language): string {
  if (language === 'zh') return /^[\d-]+$/.test(volume) ? `第 ${volume} 卷` : volume;
  return /^[\dIVXLC–-]+$/.test(volume) ? `Vol. ${volume}` : volume;
}

function bracket(source: CitationSource, language: Language): string {
  const words = apaWords[language];
  if (source.type === 'software') return words.software;
  if (source.type === 'dataset') return words.dataset;
  if (source.type === 'post') return source.genre ?? words.post;
  if (source.type === 'paper-conference' && !isWithin(source) && source['event-title'] !== undefined)
    return words.presentation;
  if (source.type !== 'thesis') return '';
  return [thesisKind(source.genre, language), source.publisher ?? ''].filter((part) => part !== '').join(', ');
}

function thesisKind(genre: string | undefined, language: Language): string {
  const words = apaWords[language];
  if (genre === undefined || /^ph\.?d|doct|^博士/i.test(genre)) return words.doctoral;
  return /^ma(?:ster|thesis)|^m\.?sc|^硕士/i.test(genre) ? words.master : genre;
}
