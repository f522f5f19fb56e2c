import type { KatexToken } from './katex-macros';

/**
 * Something that macros found while a formula was typeset and that does not stop it: a definition of a name that is taken, a package that does
 * not exist. `from` and `to` are the range in the TeX given to KaTeX; undefined within the replacement of a macro.
 */
export type Remark = RemarkKind & { from?: number; to?: number };

type RemarkKind =
  | { kind: 'taken'; name: string; by: 'latex' | 'article'; command: string }
  | { kind: 'missing'; name: string; command: string }
  | { kind: 'package'; name: string };

/** Runs `typeset` for this TeX and returns its result with the remarks made meanwhile: KaTeX runs synchronously. */
export function collectRemarks<Result>(tex: string, typeset: () => Result): { result: Result; remarks: Remark[] } {
  const outer = active;
  const remarks: Remark[] = [];
  active = { tex, remarks };
  try {
    return { result: typeset(), remarks };
  } finally {
    active = outer;
  }
}

let active: { tex: string; remarks: Remark[] } | undefined;

/** Adds a remark at these tokens of the formula's own TeX. */
export function addRemark(remark: RemarkKind, tokens: readonly KatexToken[] = []): void {
  const first = tokens.find(({ loc }) => loc?.lexer.input === active?.tex)?.loc;
  const last = tokens.findLast(({ loc }) => loc?.lexer.input === active?.tex)?.loc;
  active?.remarks.push(first && last ? { ...remark, from: first.start, to: last.end } : remark);
}
