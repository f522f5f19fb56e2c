import { ownValue } from '@/lib/kernel/own-value';
import { bibliographyBounds } from '../bibliography-bounds';
import {
  type CitationDate,
  type CitationName,
  type CitationSource,
  type CitationType,
  citationTypes,
  nameVariables,
  textVariables,
} from '../citation-source';
import { dateOf, readDate } from '../text/read-date';

/** CSL types that are read as the nearest supported one. */
const nearest: Record<string, CitationType> = {
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  review: 'article-journal',
  'review-book': 'article-journal',
  speech: 'paper-conference',
  classic: 'book',
  periodical: 'book',
  preprint: 'article',
  blog: 'post-weblog',
};

/** Reads an item of CSL-JSON with everything the styles use; numbers become text, unknown variables are dropped. Undefined without an id. */
export function sourceFromCsl(item: unknown): CitationSource | undefined {
  if (!isRecord(item)) return undefined;
  const id = textOf(item.id);
  if (id === '') return undefined;
  const source: CitationSource = { id, type: typeOf(textOf(item.type)), title: textOf(item.title) };
  for (const variable of textVariables) {
    const text = textOf(item[variable]);
    if (text !== '') source[variable] = text;
  }
  if (source.page !== undefined) source.page = source.page.replace(/\s*[-–—]+\s*/g, '-');
  if (source.DOI !== undefined) source.DOI = source.DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  for (const variable of nameVariables) {
    const names = namesOf(item[variable]);
    if (names.length > 0) source[variable] = names;
  }
  const issued = dateFrom(item.issued);
  const accessed = dateFrom(item.accessed);
  if (issued !== undefined) source.issued = issued;
  if (accessed !== undefined) source.accessed = accessed;
  return source;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function typeOf(type: string): CitationType {
  return citationTypes.find((known) => known === type) ?? ownValue(nearest, type) ?? 'document';
}

/** Plain text on one line. CSL allows a few style tags in titles (`<i>`, `<sup>`); their content is kept. */
function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  const plain = value
    .slice(0, bibliographyBounds.fieldCharacters)
    .replace(/<\/?(?:[ib]|su[bp]|span(?: (?:class|style)="[^"<>]{0,40}")?)>/g, '');
  return plain.replace(/\s+/g, ' ').trim();
}

function namesOf(value: unknown): CitationName[] {
  if (!Array.isArray(value))
    return typeof value === 'string' && textOf(value) !== '' ? [{ literal: textOf(value) }] : [];
  return value.slice(0, 500).flatMap((name): CitationName[] => {
    if (!isRecord(name)) return textOf(name) === '' ? [] : [{ literal: textOf(name) }];
    const particle = [textOf(name['dropping-particle']), textOf(name['non-dropping-particle'])]
      .filter(Boolean)
      .join(' ');
    const result: CitationName = {};
    for (const part of ['family', 'given', 'suffix', 'literal'] as const) {
      const text = textOf(name[part]);
      if (text !== '') result[part] = text;
    }
    if (particle !== '') result['non-dropping-particle'] = particle;
    if (result.family === undefined && result.literal === undefined && result.given !== undefined)
      return [{ literal: result.given }];
    return result.family === undefined && result.literal === undefined ? [] : [result];
  });
}

/** Dates as in CSL-JSON, and as people write them in YAML: text, a year, `{ year, month, day }`. */
function dateFrom(value: unknown): CitationDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return readDate(textOf(value));
  if (Array.isArray(value)) return dateFrom(value[0]);
  if (!isRecord(value)) return undefined;
  const parts: unknown = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : [value.year, value.month, value.day];
  const literal = textOf(value.literal);
  if (Array.isArray(first) && /^\d{1,4}$/.test(textOf(first[0]))) {
    const date = dateOf(textOf(first[0]), textOf(first[1]), textOf(first[2]));
    return literal === '' ? date : { ...date, literal };
  }
  return readDate(literal || textOf(value.raw));
}
