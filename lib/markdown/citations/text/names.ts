import { type CitationName, type CitationSource, others } from '../citation-source';
import { hasCjk } from './script';

/** The people in a list, and whether it is incomplete (`and others`). */
export function peopleOf(names: CitationName[] | undefined): { people: CitationName[]; open: boolean } {
  const list = names ?? [];
  const open = list.at(-1)?.literal === others;
  return { people: open ? list.slice(0, -1) : list, open };
}

/** The people responsible for a source: its authors, or else its editors. */
export function creatorsOf(source: CitationSource): CitationName[] {
  return source.author ?? source.editor ?? [];
}

/** A name that is shown undivided: an organization's, or a Chinese, Japanese or Korean one, family name first. Undefined for others. */
export function wholeName(name: CitationName): string | undefined {
  if (name.literal !== undefined) return name.literal;
  const family = familyName(name);
  const given = name.given ?? '';
  if (!hasCjk(family)) return given === '' && !/\p{L}/u.test(family) ? family : undefined;
  return hasCjk(given) ? `${family}${given}` : [family, given].filter((part) => part !== '').join(' ');
}

/** The family name with its particle: `van der Maaten`. */
export function familyName(name: CitationName): string {
  return [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
}

/** The initials of given names, hyphenated ones grouped: `Jean-Paul M.` is `[['J', 'P'], ['M']]`, `JP` is `[['J'], ['P']]`. */
export function initialsOf(name: CitationName): string[][] {
  const tokens = (name.given ?? '').split(/[\s.]+(?!-)/u).filter((token) => token !== '');
  return tokens.flatMap((token): string[][] => {
    if (/^\p{Lu}{2,3}$/u.test(token)) return [...token].map((letter) => [letter]);
    const parts = token.split(/\.?[-‐]/u).filter((part) => part !== '');
    const letters = parts.map((part) => (/\p{L}/u.exec(part)?.[0] ?? '').toUpperCase());
    return letters.every((letter) => letter === '') ? [] : [letters.filter((letter) => letter !== '')];
  });
}
