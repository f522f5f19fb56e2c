import type { LabelKind } from '../rendering';
import { isTheoremKind, theoremKinds } from '../text/theorem-kinds';
import { kindWord, kindWordInFull, pluralOf } from './item-name';

/**
 * Whether the text before a reference names the kind of its target ("Theorem", "式", "Eqs."), in either language, so that the word is not
 * repeated. A bracket may stand between them.
 */
export function namesKind(before: string, kind: LabelKind): boolean {
  const text = withoutOpening(before).toLowerCase();
  const others = isTheoremKind(kind) ? theoremKinds[kind].others : (kindNames[kind] ?? []);
  const english = [kindWord(kind, 'en'), kindWordInFull(kind)].flatMap((word) => [word, pluralOf(word)]);
  const words = [kindWord(kind, 'zh'), ...english.map((word) => word.toLowerCase()), ...others];
  return words.some((word) => word !== '' && (endsWithWord(text, word) || endsWithWord(text, word.replace(/\.$/, ''))));
}

/** The hole of the reference to which the text before another one joins it, as in "(1) and "; undefined if there is none. */
export function joinedHole(before: string): number | undefined {
  const match = joined.exec(withoutOpening(before));
  return match === null || /\uFDD1$/u.test(before) ? undefined : Number(match[1]);
}

const joined =
  /\uFDD0(\d+)\uFDD1[)）\]]?\s*(?:[,，、;；/–—~-]|and|or|to|through|&|和|与|及|或|到|至)*\s*(?:and|or|和|与|及|或)?$/u;

/** The text without spaces, ties and an opening bracket at its end. */
function withoutOpening(before: string): string {
  return before.replace(/[\s~\\\u00A0]+$/u, '').replace(/[\s~\\\u00A0]*[([（]$/u, '');
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
    'eqn.',
    'eqns.',
    'equality',
    'equalities',
    'formula',
    'formulas',
    'formulae',
    'inequality',
    'inequalities',
    'identity',
    'identities',
    'expression',
    'expressions',
    'relation',
    'relations',
    'condition',
    'conditions',
    'system',
    'systems',
  ],
  figure: ['fig.', 'figs.', '插图'],
  table: ['tab.', 'tabs.', 'tbl.', '表格'],
  listing: ['lst.', '程序', '清单', '代码清单', '代码段'],
};

function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  // A Latin word must begin at a word boundary; Chinese has no spaces to show one.
  return !/^[a-z]/.test(word) || !/[a-z]/.test(text[text.length - word.length - 1] ?? '');
}
