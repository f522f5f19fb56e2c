import type { Language } from '@/lib/kernel/language';
import type { LabelKind } from '../rendering';
import { isTheoremKind, theoremKinds } from '../text/theorem-kinds';
import { words } from '../text/words';

/** The word for a kind of item in the article's language: "Theorem", "图". Empty for a kind without one. */
export function kindWord(kind: LabelKind, language: Language): string {
  if (isTheoremKind(kind)) return theoremKinds[kind][language];
  const names = words[language];
  switch (kind) {
    case 'equation':
      return names.equation;
    case 'figure':
      return names.figure;
    case 'table':
      return names.table;
    case 'listing':
      return names.listing;
    default:
      return '';
  }
}

/** The English word for a kind as it begins a sentence: "Equation". */
export function kindWordInFull(kind: LabelKind): string {
  return kind === 'equation' ? 'Equation' : kindWord(kind, 'en');
}

/** The plural of an English word for a kind: "Theorems", "Eqs.", "Corollaries". */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (word.endsWith('is')) return word.replace(/is$/, 'es');
  return word.replace(/\.?$/, (stop) => (word === '' ? '' : `s${stop}`));
}

/** The name of an item: "定理 2", "Figure 1", "Eq. (3)"; its text if it has no number. */
export function itemName(kind: LabelKind, number: string | null, text: string, language: Language): string {
  const word = kindWord(kind, language);
  if (number === null) return kind === 'heading' || word === '' ? text : text === '' ? word : `${word} (${text})`;
  return word === '' ? itemNumber(kind, number) : `${word} ${itemNumber(kind, number)}`;
}

/** The number alone, in brackets for an equation, as shown next to it. */
export function itemNumber(kind: LabelKind, number: string): string {
  return kind === 'equation' ? `(${number})` : number;
}
