import type { Language } from '@/lib/kernel/language';
import type { CitationSource } from '../citation-source';
import { creatorsOf, peopleOf, wholeName } from '../text/names';
import type { Run } from '../text/run';
import { nameList, uprightName } from './apa-names';
import { apaCase, isWithin, volumeText } from './apa-title';
import { apaWords } from './apa-words';
import { editionText } from './edition-text';

/** Where a work is published (APA 9.23 to 9.33): periodical with volume, issue and pages, the containing book, publisher or site. */
export function apaSource(source: CitationSource, language: Language): Run[][] {
  const { type } = source;
  if (type.startsWith('article-')) return [periodical(source, language)];
  if (isWithin(source)) return [holder(source, language), publisher(source)];
  if (type === 'thesis') return [];
  if (type === 'post-weblog') return [[{ text: source['container-title'] ?? source.publisher ?? '', emphasis: true }]];
  if (type === 'webpage' || type === 'post') return [site(source)];
  if (type === 'paper-conference' && source['event-title'] !== undefined) return [place(source), publisher(source)];
  return [publisher(source)];
}

/** `Nature, 521(7553), 436–444`, in italics up to the volume. */
function periodical(source: CitationSource, language: Language): Run[] {
  const { volume, issue, page, number } = source;
  const name = source['container-title'] ?? '';
  const runs: Run[] = [{ text: [name, volume ?? ''].filter((part) => part !== '').join(', '), emphasis: true }];
  const numbered = issue === undefined ? '' : `${volume === undefined ? ', ' : ''}(${issue})`;
  const article = number === undefined ? '' : language === 'zh' ? `文章 ${number}` : `Article ${number}`;
  const pages = page === undefined ? article : range(page);
  return [...runs, { text: `${numbered}${pages === '' ? '' : `, ${pages}`}` }];
}

/** `In I. Guyon & U. von Luxburg (Eds.), Title (2nd ed., Vol. 30, pp. 5998–6008)`. */
function holder(source: CitationSource, language: Language): Run[] {
  const words = apaWords[language];
  const { people } = peopleOf(source.editor);
  const names = nameList(source.editor ?? source['container-author'] ?? [], language, uprightName);
  const role = source.editor === undefined ? '' : ` (${words.editors[people.length > 1 ? 1 : 0]})`;
  const { volume, page } = source;
  const title = apaCase(source['container-title'] ?? '', language);
  const details = [
    editionText(source.edition, language),
    volume === undefined ? '' : volumeText(volume, language),
    page === undefined ? '' : pagesText(page, language),
  ].filter((part) => part !== '');
  return [
    { text: names === '' ? `${words.in} ` : `${words.in} ${names}${role}, ` },
    { text: title, emphasis: true },
    { text: details.length === 0 ? '' : ` (${details.join(', ')})` },
  ];
}

function pagesText(page: string, language: Language): string {
  if (language === 'zh') return `第 ${range(page)} 页`;
  return `${/[-,]/.test(page) ? 'pp.' : 'p.'} ${range(page)}`;
}

function range(page: string): string {
  return page.replaceAll('-', '–');
}

function place(source: CitationSource): Run[] {
  return [{ text: [source['event-title'], source['publisher-place']].filter((part) => part !== undefined).join(', ') }];
}

function site(source: CitationSource): Run[] {
  return notCreator(source, source['container-title'] ?? source.publisher ?? '');
}

/** The publisher, unless it is the author (APA 9.29). */
function publisher(source: CitationSource): Run[] {
  return notCreator(source, source.publisher ?? '');
}

function notCreator(source: CitationSource, name: string): Run[] {
  const { people } = peopleOf(creatorsOf(source));
  const isCreator = people.some((person) => wholeName(person) === name);
  return [{ text: isCreator ? '' : name }];
}
