import { ownValue } from '@/lib/kernel/own-value';
import { alertKinds, alertNamed, type NamedAlert } from './alert-kinds';
import { isTheoremKind, type TheoremKind, theoremKinds } from './theorem-kinds';

/** What a box, a block with a title, is. */
export type BoxKind =
  | { type: 'theorem'; kind: TheoremKind }
  | { type: 'alert'; alert: NamedAlert }
  | { type: 'details' };

/**
 * The kind of box that authors mean by a name: a theorem block, an alert or `details`, also by the names that Quarto (`callout-note`), MyST and
 * Sphinx (`prf:theorem`) and LaTeX (`thm`) have for them. Undefined for any other name.
 */
export function boxNamed(name: string): BoxKind | undefined {
  const plain = name.replace(/^(?:callout-|prf:)/, '');
  const kind = ownValue(shortNames, plain) ?? plain;
  if (isTheoremKind(kind)) return { type: 'theorem', kind };
  if (kind === 'details') return { type: 'details' };
  const alert = alertNamed(kind);
  return alert && { type: 'alert', alert };
}

/** The names that a suggestion can offer, without the rarer ones, which other words resemble. */
export const boxNames: readonly string[] = [
  ...Object.keys(theoremKinds),
  ...Object.keys(alertKinds),
  ...['details', 'info', 'danger', 'question', 'abstract', 'summary', 'success'],
];

/**
 * The kind of box by the prefix of an id, `thm-pythagoras`: Quarto's cross-reference prefixes for theorems (Quarto, "Theorems and Proofs"),
 * whose blocks need no class.
 */
export function boxNameOfId(id: string): string | undefined {
  return ownValue(shortNames, /^([a-z]{3})-./.exec(id)?.[1] ?? '');
}

/** Environment names that authors define in LaTeX, and Quarto's prefixes. */
const shortNames: Record<string, TheoremKind> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  prop: 'proposition',
  cnj: 'conjecture',
  conj: 'conjecture',
  def: 'definition',
  defn: 'definition',
  exm: 'example',
  exr: 'exercise',
  rem: 'remark',
  rmk: 'remark',
  alg: 'algorithm',
};
