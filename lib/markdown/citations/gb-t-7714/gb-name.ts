import type { CitationName } from '../citation-source';
import { familyName, initialsOf, wholeName } from '../text/names';

/** A name as GB/T 7714-2015 writes it (8.1.1): family name in capitals, initials without full stops, `VASWANI A`, `PEEBLES P Z, Jr`. */
export function gbName(name: CitationName): string {
  const whole = wholeName(name);
  if (whole !== undefined) return whole;
  const person = [familyName(name).toUpperCase(), ...initialsOf(name).flat()].join(' ');
  return name.suffix === undefined ? person : `${person}, ${name.suffix.replace(/\.$/, '')}`;
}
