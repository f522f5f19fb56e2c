import { slug as slugSchema } from '@/lib/contract/scalars';
import { paths } from '@/lib/site/reader-paths';

/** Returns the canonical spelling of a segment of an address, or null if it is not allowed there. */
type Part = (given: string) => string | null;

/**
 * Every address of the reader without page numbers: its parts in order, whether it has numbered pages, and how it is written.
 * The only query parameter is `page`, for numbered pages.
 */
const addresses: { parts: Part[]; write: (values: string[], page: number) => string; numbered: boolean }[] = [
  { parts: [], numbered: true, write: (_values, page) => paths.feed(page) },
  { parts: [word('articles'), slug], numbered: false, write: ([, name = '']) => paths.article(name) },
  { parts: [word('tags')], numbered: true, write: (_values, page) => paths.tags(page) },
  { parts: [word('tags'), slug], numbered: true, write: ([, name = ''], page) => paths.tag(name, page) },
  { parts: [word('archive')], numbered: true, write: (_values, page) => paths.archive(page) },
  {
    parts: [word('archive'), year, month],
    numbered: true,
    write: ([, inYear = '', inMonth = ''], page) => paths.month(`${inYear}-${inMonth}`, page),
  },
];

/**
 * The canonical address of the page at `target`: a path with its query, as in a request (RFC 9112, section 3.2.1). Addresses that
 * differ only in case, slashes, dots, leading zeros, percent-encoding (RFC 3986, section 6.2), Unicode form (NFD) or `?page=2` on a
 * list are the same. For a path that no page of the reader has, only empty and dot segments are removed, and the query is kept.
 * Null if `target` is not a path.
 */
export function canonicalAddress(target: string): string | null {
  const requestedAddress = parse(target);
  if (requestedAddress === null) return null;
  const segments = requestedAddress.pathname.split('/').filter((segment) => segment !== '');
  return readerAddress(segments, requestedAddress.searchParams) ?? `/${segments.join('/')}${requestedAddress.search}`;
}

function parse(target: string): URL | null {
  return target.startsWith('/') && URL.canParse(`http://site${target}`) ? new URL(`http://site${target}`) : null;
}

function readerAddress(segments: readonly string[], query: URLSearchParams): string | null {
  const names = segments.map(decoded);
  const inPath = isPageWord(names.at(-2)) ? pageNumber(names.at(-1) ?? '') : null;
  const found = inPath === null ? null : find(names.slice(0, -2), true);
  if (found && inPath !== null) return found.write(inPath);
  return find(names, false)?.write(pageNumber(query.get('page') ?? '') ?? 1) ?? null;
}

function find(names: readonly string[], numbered: boolean): { write: (page: number) => string } | null {
  for (const address of addresses) {
    if (address.parts.length !== names.length || (numbered && !address.numbered)) continue;
    const values = address.parts.map((part, index) => part(names[index] ?? ''));
    if (values.every((value) => value !== null)) return { write: (page) => address.write(values, page) };
  }
  return null;
}

function word(literal: string): Part {
  return (given) => (given.toLowerCase() === literal ? literal : null);
}

function isPageWord(given: string | undefined): boolean {
  return given?.toLowerCase() === 'page';
}

/** A slug is in lower case and has no combining marks, so both can be corrected without reaching another slug. */
function slug(given: string): string | null {
  const lower = given.toLowerCase();
  const composed = /\p{M}/u.test(lower) ? lower.normalize('NFC') : lower;
  return slugSchema.safeParse(composed).success ? composed : null;
}

function year(given: string): string | null {
  return /^\d{4}$/.test(given) ? given : null;
}

function month(given: string): string | null {
  return /^(?:0?[1-9]|1[0-2])$/.test(given) ? given.padStart(2, '0') : null;
}

function pageNumber(given: string): number | null {
  const digits = /^0*([1-9]\d{0,5})$/.exec(given)?.[1];
  return digits === undefined ? null : Number(digits);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
