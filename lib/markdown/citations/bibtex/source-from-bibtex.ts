import { bibliographyBounds } from '../bibliography-bounds';
import type { CitationSource, CitationType, NameVariable, TextVariable } from '../citation-source';
import { readDate, readDateFields } from '../text/read-date';
import { hasCjk } from '../text/script';
import { typeOfEntry } from './entry-type';
import { readNames } from './read-names';
import type { BibtexEntry } from './scan-bibtex';
import { sentenceCase } from './sentence-case';
import { texSegments } from './tex-segments';
import { texToText } from './tex-to-text';
import { verbatimText } from './verbatim-text';

type Fields = Map<string, string>;

/** Variables, each with the fields it is read from; the first one present counts. */
const textFields: [TextVariable, string[]][] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle', 'newspaper', 'shortjournal']],
  ['collection-title', ['series']],
  ['event-title', ['eventtitle']],
  ['publisher', ['publisher', 'school', 'institution', 'organization']],
  ['publisher-place', ['address', 'location']],
  ['volume', ['volume']],
  ['edition', ['edition']],
  ['version', ['version']],
  ['status', ['pubstate']],
];

const nameFields: [NameVariable, string[]][] = [
  ['author', ['author']],
  ['editor', ['editor']],
  ['translator', ['translator']],
  ['container-author', ['bookauthor']],
];

/** Converts a BibTeX entry to a CSL item. The title is blank if the entry has none. */
export function sourceFromBibtex(entry: BibtexEntry): CitationSource {
  const { fields } = entry;
  const { type, genre } = typeOfEntry(entry);
  const language = readLanguage(fields);
  const source: CitationSource = { id: entry.key, type, title: readTitle(fields, language) };
  for (const [variable, names] of textFields) setVariable(source, variable, texToText(first(fields, names)));
  for (const [variable, names] of nameFields) {
    const value = first(fields, names);
    if (value !== '') source[variable] = readNames(value);
  }
  setVariable(source, 'language', language);
  setVariable(source, 'genre', texToText(first(fields, ['type'])) || genre);
  setVariable(source, 'page', readPages(fields));
  putNumbers(source, type, fields);
  putAddresses(source, fields);
  putDates(source, fields);
  if (type === 'chapter' && language === 'en') putBookTitle(source, fields);
  return source;
}

function first(fields: Fields, names: string[]): string {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value.trim() !== '') return value.slice(0, bibliographyBounds.fieldCharacters);
  }
  return '';
}

function setVariable(source: CitationSource, variable: TextVariable, value: string): void {
  if (value !== '') source[variable] = value;
}

function readTitle(fields: Fields, language: string): string {
  const parts = [first(fields, ['title']), first(fields, ['subtitle'])].filter((part) => part !== '');
  return titleText(parts.join(': '), language);
}

function putBookTitle(source: CitationSource, fields: Fields): void {
  const parts = [first(fields, ['booktitle']), first(fields, ['booksubtitle'])].filter((part) => part !== '');
  setVariable(source, 'container-title', titleText(parts.join(': '), 'en'));
}

function titleText(value: string, language: string): string {
  const text = language === 'en' ? sentenceCase(texSegments(value)) : texToText(value);
  return text.replace(/\s+/g, ' ').trim();
}

/** The language of an entry as `zh`, `en` or the name as written; if none is set, Chinese characters decide. */
function readLanguage(fields: Fields): string {
  const given = texToText(first(fields, ['langid', 'language'])).toLowerCase();
  if (/^(?:zh|chi|s?chinese|中文|汉语)/.test(given)) return 'zh';
  if (/^(?:en|american|british|usenglish|ukenglish|英)/.test(given)) return 'en';
  return given || (hasCjk(first(fields, ['title'])) ? 'zh' : 'en');
}

function readPages(fields: Fields): string {
  return texToText(first(fields, ['pages'])).replace(/\s*[-–—]+\s*/g, '-');
}

/** `number` is the issue of a periodical, the number of a report, patent or standard, and otherwise the number in a series. */
function putNumbers(source: CitationSource, type: CitationType, fields: Fields): void {
  const number = texToText(first(fields, ['number']));
  if (type.startsWith('article-')) {
    setVariable(source, 'issue', number || texToText(first(fields, ['issue'])));
    setVariable(source, 'number', texToText(first(fields, ['eid', 'articleno'])));
  } else if (['report', 'patent', 'standard'].includes(type)) setVariable(source, 'number', number);
  else setVariable(source, 'collection-number', number);
}

function putAddresses(source: CitationSource, fields: Fields): void {
  setVariable(
    source,
    'DOI',
    verbatimText(first(fields, ['doi'])).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
  );
  const howPublished = /\\url\s*\{([^{}]*)\}|(https?:\/\/\S+)/.exec(first(fields, ['howpublished']));
  setVariable(
    source,
    'URL',
    verbatimText(first(fields, ['url'])) || verbatimText(howPublished?.[1] ?? howPublished?.[2] ?? ''),
  );
  if (source.type === 'article') putPreprint(source, fields);
}

/** A preprint's number and archive: `arXiv:1706.03762`, from `eprint` or from the text that search engines put into `journal`. */
function putPreprint(source: CitationSource, fields: Fields): void {
  const archive = texToText(first(fields, ['archiveprefix', 'eprinttype'])) || 'arXiv';
  const number = verbatimText(first(fields, ['eprint'])) || arxivNumber(fields);
  delete source['container-title'];
  delete source.volume;
  source.publisher = /^arxiv$/i.test(archive) ? 'arXiv' : archive;
  if (number === '') return;
  const bare = number.replace(/^arxiv:\s*/i, '');
  source.number = `${source.publisher}:${bare}`;
  if (source.URL === undefined && source.publisher === 'arXiv') source.URL = `https://arxiv.org/abs/${bare}`;
}

function arxivNumber(fields: Fields): string {
  const text = `${first(fields, ['journal', 'journaltitle', 'howpublished', 'note'])} ${first(fields, ['volume'])}`;
  return /(?:arxiv:\s*|abs\/)([\w.-]+(?:\/\d{7})?)/i.exec(text)?.[1] ?? '';
}

function putDates(source: CitationSource, fields: Fields): void {
  const text = (name: string): string => texToText(first(fields, [name]));
  const issued = readDate(text('date')) ?? readDateFields(text('year'), text('month'), text('day'));
  const accessed = readDate(text('urldate'));
  if (issued !== undefined) source.issued = issued;
  if (accessed !== undefined) source.accessed = accessed;
}
