const repeat = (count: number, piece: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(between);

/** Sources with demanding previews: many formulas, large formulas, and deep nesting. */
export const formulaSources: Record<string, string> = {
  'a page of text': repeat(40, (index) => `Words and $x_{${index}}$ in a paragraph.`, '\n\n'),
  '3,000 display formulas': repeat(
    3_000,
    (index) => `$$\n\\int_0^{${index}} f(x)\\,dx = \\sum_{k=1}^{n} \\frac{a_k}{b_k}\n$$`,
    '\n\n',
  ),
  '10,000 inline formulas in 1,000 paragraphs': repeat(
    1_000,
    (paragraph) => repeat(10, (index) => `words $x_{${paragraph}} + \\alpha^{${index}}$`, ' '),
    '\n\n',
  ),
  '10,000 inline formulas in one paragraph': repeat(10_000, (index) => `words $x_{${index}}$`, ' '),
  '5,000 formulas in one list': repeat(5_000, (index) => `- item $y_{${index}}^2$`, '\n'),
  '2,000 numbered equations': repeat(2_000, (index) => `$$\nE_{${index}} = mc^2 \\label{eq:${index}}\n$$`, '\n\n'),
  '30 matrices of 20 by 20': repeat(
    30,
    () =>
      `$$\n\\begin{pmatrix}${repeat(20, () => repeat(20, (index) => `a_{${index}}`, '&'), '\\\\')}\\end{pmatrix}\n$$`,
    '\n\n',
  ),
  'a table of 3,000 rows of formulas': `|a|b|\n|-|-|\n${repeat(3_000, (index) => `|$a_{${index}}$|$b^{${index}}$|`, '\n')}`,
  '5,000 nested quotations': `${'> '.repeat(5_000)}x`,
};
