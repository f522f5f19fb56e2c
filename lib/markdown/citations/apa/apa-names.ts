import type { Language } from '@/lib/kernel/language';
import type { CitationName } from '../citation-source';
import { familyName, initialsOf, peopleOf, wholeName } from '../text/names';

/** The name at the head of an entry (APA 8.9-9.8): `Vaswani, A.`, `Peebles, P. Z., Jr.` */
export function invertedName(name: CitationName): string {
  const whole = wholeName(name);
  if (whole !== undefined) return whole;
  return [familyName(name), initials(name), name.suffix ?? ''].filter((part) => part !== '').join(', ');
}

/** The name within an entry or with initials in a citation: `I. Guyon`. */
export function uprightName(name: CitationName): string {
  const whole = wholeName(name);
  if (whole !== undefined) return whole;
  const person = [initials(name), familyName(name)].filter((part) => part !== '').join(' ');
  return name.suffix === undefined ? person : `${person} ${name.suffix}`;
}

function initials(name: CitationName): string {
  return initialsOf(name)
    .map((letters) => `${letters.join('.-')}.`)
    .join(' ');
}

/** A list of names: up to twenty in full, of more the first nineteen, an ellipsis and the last (9.8). Chinese lists use commas only. */
export function nameList(names: CitationName[], language: Language, form: (name: CitationName) => string): string {
  const { people, open } = peopleOf(names);
  const list = people.map(form);
  const last = list.at(-1);
  if (last === undefined) return '';
  if (open) return `${list.slice(0, 19).join(', ')}${language === 'zh' ? ', 等' : ', et al.'}`;
  if (list.length > 20) return `${list.slice(0, 19).join(', ')}, . . . ${last}`;
  if (list.length === 1 || language === 'zh') return list.join(', ');
  const comma = list.length > 2 || form === invertedName ? ',' : '';
  return `${list.slice(0, -1).join(', ')}${comma} & ${last}`;
}
