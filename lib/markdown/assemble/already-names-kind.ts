import type { LabelKind } from '../rendering';
import { isTheoremKind, theoremKinds } from '../text/theorem-kinds';
import { kindWord } from './item-name';

/**
 * Whether the text before a reference already names the kind of its target ("Theorem", "式", "Eqs."), or joins it to a reference of the
 * same kind ("(1) and "), so that the word is not repeated. `kindOfHole` returns the kind of a hole in the text.
 */
export function alreadyNamesKind(
  before: string,
  kind: LabelKind,
  kindOfHole: (hole: number) => LabelKind | undefined,
): boolean {
  const text = before.replace(/[\s~\u00A0]+$/u, '');
  const joined =
    /\uFDD0(\d+)\uFDD1\s*(?:[,，、;；/–—~-]|and|or|to|&|和|与|及|或|到|至)*\s*(?:and|or|和|与|及|或)?$/u.exec(text);
  if (joined !== null && /[^\uFDD1]$/u.test(before) && kindOfHole(Number(joined[1])) === kind) return true;
  const others = isTheoremKind(kind) ? theoremKinds[kind].others : (kindNames[kind] ?? []);
  const lower = text.toLowerCase();
  return [kindWord(kind, 'zh'), kindWord(kind, 'en').toLowerCase(), ...others].some(
    (word) => word !== '' && endsWithWord(lower, word),
  );
}

/** Other words for a kind, in lower case, that authors write before a reference. Those of theorems are in theorem-kinds.ts. */
const kindNames: Partial<Record<LabelKind, string[]>> = {
  equation: [
    '公式',
    '方程',
    '等式',
    '不等式',
    '方程组',
    '表达式',
    'eq',
    'eqs',
    'eqs.',
    'eqn',
    'eqn.',
    'equation',
    'equations',
    'formula',
    'formulas',
    'inequality',
    'identity',
  ],
  figure: ['figure', 'figures', 'fig', 'fig.', 'figs.', '插图'],
  table: ['table', 'tables', 'tab.', 'tbl.', '表格'],
  listing: ['listing', 'listings', '代码', '程序', '清单', '代码清单', '代码段'],
};

function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  // A Latin word must begin at a word boundary; Chinese has no spaces to show one.
  return !/^[a-z]/.test(word) || !/[a-z]/.test(text[text.length - word.length - 1] ?? '');
}
