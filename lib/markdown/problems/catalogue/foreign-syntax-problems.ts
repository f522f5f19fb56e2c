import { type NoParameters, problemEntry } from '../problem-entry';

/** Problems with what LaTeX, another site or another dialect of Markdown would read, and this engine shows as it was typed. */
export const foreignSyntaxProblems = {
  'math-blank-line': problemEntry<NoParameters>(
    'warning',
    () => 'A blank line is in this formula. LaTeX does not allow it, and other programs end the formula there.',
    () => '公式中有空行。LaTeX 不允许公式里出现空行，其他程序会在此处截断公式。',
  ),
  'math-marks-unknown': problemEntry<{ written: string; marks: string }>(
    'warning',
    ({ written, marks }) => `${written} does not begin a formula here. Formulas are written between ${marks}.`,
    ({ written, marks }) => `${written} 在这里不是公式的开始标记，公式应当写在 ${marks} 之间。`,
  ),
  'math-display-in-sentence': problemEntry<{ formulas: number; setting: 'math.inlineDoubleDollar' }>(
    'warning',
    ({ formulas, setting }) =>
      `Each of the ${formulas} formulas between $$ in this sentence is displayed on a line of its own. Use single dollar signs, or set ${setting} in the front matter if the whole article is written this way.`,
    ({ formulas, setting }) =>
      `这句话里有 ${formulas} 个写在 $$ 之间的公式，每个都会独占一行。请改用单个美元符号；如果全文都这样写，可以在前言中设置 ${setting}。`,
  ),
  'latex-in-text': problemEntry<{ written: string }>(
    'warning',
    ({ written }) => `${written} is LaTeX outside a formula. It is shown as text.`,
    ({ written }) => `${written} 是公式之外的 LaTeX 代码，按文字显示。`,
  ),
  'markdown-in-html': problemEntry<{ written: string }>(
    'warning',
    ({ written }) => `Markdown in a block of HTML is only read after a blank line, so ${written} is shown as typed.`,
    ({ written }) => `HTML 块中的 Markdown 要在空行之后才会解析，因此 ${written} 按原样显示。`,
  ),
};
