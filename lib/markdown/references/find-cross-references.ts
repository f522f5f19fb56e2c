import { readReference, referencePattern } from '../syntax/reference-commands';

/** A reference to a label of another article, written `slug#label`. */
export interface CrossReference {
  article: string;
  label: string;
}

/**
 * The labels of other articles that a source may refer to, each once: in `\ref{slug#label}` etc., and in links whose address is `slug#label`.
 * It searches the text alone, so it may include some in code or comments, which is harmless.
 */
export function findCrossReferences(source: string): CrossReference[] {
  const found = new Map<string, CrossReference>();
  if (!source.includes('#')) return [];
  for (const match of source.matchAll(referencePattern)) {
    for (const { name } of readReference(match).names) add(name, found);
  }
  for (const [, address = ''] of source.matchAll(link)) add(decode(address), found);
  return [...found.values()];
}

const link = /\]\(\s*<?([^\s()<>]{1,500})>?\s*\)/g;

function add(name: string, found: Map<string, CrossReference>): void {
  const parts = splitCrossReference(name);
  if (parts !== undefined) found.set(name, parts);
}

/** The parts of `slug#label`; undefined for other addresses, such as `file.md#part`: a slug consists of letters, digits and hyphens. */
export function splitCrossReference(name: string): CrossReference | undefined {
  const match = /^([\p{L}\p{N}-]+)#([^\s#]+)$/u.exec(name);
  return match === null ? undefined : { article: match[1] ?? '', label: match[2] ?? '' };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
