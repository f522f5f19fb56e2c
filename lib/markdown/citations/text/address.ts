import type { CitationSource } from '../citation-source';
import type { Run } from './run';

/** The address of a source's DOI; undefined if it is not a DOI (ISO 26324: `10.`, a registrant, a suffix). */
export function doiAddress(source: CitationSource): string | undefined {
  const doi = source.DOI ?? '';
  if (!/^10\.\d{4,9}\/[\x21-\x7e]+$/.test(doi)) return undefined;
  return `https://doi.org/${doi.replace(/[%<>"#?{}|\\^`[\]]/g, (character) => encodeURIComponent(character))}`;
}

/** An address as a run: a link if it is a valid https address, otherwise only its text. */
export function addressRun(address: string, shown = address): Run {
  return isHttps(address) ? { text: shown, href: address } : { text: shown };
}

function isHttps(address: string): boolean {
  if (!/^https:\/\/[^\s<>"\\]+$/i.test(address)) return false;
  try {
    return new URL(address).protocol === 'https:';
  } catch {
    return false;
  }
}
