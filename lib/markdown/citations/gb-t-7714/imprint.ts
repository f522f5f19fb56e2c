import type { CitationDate, CitationSource } from '../citation-source';
import { peopleOf, wholeName } from '../text/names';

/** Where and when a source was published, its pages and the access date (GB/T 7714-2015, 8.4 to 8.7). */
export function imprint(source: CitationSource): string {
  const accessed = source.accessed === undefined ? '' : `[${fullDate(source.accessed)}]`;
  return `${published(source)}${source.URL === undefined && source.DOI === undefined ? '' : accessed}`;
}

function published(source: CitationSource): string {
  const { type } = source;
  if (type === 'article-newspaper') return newspaper(source);
  if (type === 'article-journal' || type === 'article-magazine') return serial(source);
  if (type === 'patent') return fullDate(source.issued);
  const isOnline = source.URL !== undefined || source.DOI !== undefined || type === 'article';
  const publisher = type === 'article' || (isOnline && isOwnPublisher(source)) ? undefined : source.publisher;
  const isPart = source['container-title'] !== undefined && (type === 'chapter' || type === 'paper-conference');
  if (publisher === undefined && isOnline && !isPart)
    return source.issued === undefined ? '' : `(${fullDate(source.issued)})`;
  const place = [source['publisher-place'], publisher].filter((part) => part !== undefined).join(': ');
  return withPages([place, yearOf(source.issued)].filter((part) => part !== '').join(', '), source.page);
}

/** `科学通报, 2012, 57(34): 3219`; without a volume `1996(2): 24-29`. */
function serial(source: CitationSource): string {
  const { volume, issue } = source;
  const parts = [source['container-title'], yearOf(source.issued), volume].filter(
    (part) => part !== undefined && part !== '',
  );
  const numbered = `${parts.join(', ')}${issue === undefined ? '' : `(${issue})`}`;
  return withPages(numbered, source.page ?? source.number);
}

/** `人民日报, 2013-01-12(2)`. */
function newspaper(source: CitationSource): string {
  const parts = [source['container-title'] ?? '', fullDate(source.issued)].filter((part) => part !== '');
  return `${parts.join(', ')}${source.page === undefined ? '' : `(${source.page})`}`;
}

function withPages(text: string, pages: string | undefined): string {
  return [text, pages ?? ''].filter((part) => part !== '').join(': ');
}

/** An organization that puts its own work online is named only once. */
function isOwnPublisher(source: CitationSource): boolean {
  const { people } = peopleOf(source.author);
  return people.length === 1 && people[0] !== undefined && wholeName(people[0]) === source.publisher;
}

function yearOf(date: CitationDate | undefined): string {
  return date?.literal ?? String(date?.['date-parts']?.[0]?.[0] ?? '');
}

function fullDate(date: CitationDate | undefined): string {
  if (date?.literal !== undefined) return date.literal;
  return (date?.['date-parts']?.[0] ?? [])
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}
