import { describe, expect, it } from 'vitest';
import { WorkBudget } from '@/lib/markdown/split/work-budget';

const repeat = (text: string, times: number): string => text.repeat(times);
const allows = (text: string): boolean => new WorkBudget().spend(text);

/** How many blocks of this text one article may hold. */
function mostBlocks(text: string): number {
  const budget = new WorkBudget();
  let count = 0;
  while (count < 100_000 && budget.spend(text)) count += 1;
  return count;
}

describe('the work of one block is bounded, far above real documents', () => {
  it.each([
    ['a paragraph of 1,400 links', repeat('[text](/address) and ', 1_400)],
    ['a paragraph of 5,000 lines', repeat('a line of a log\n', 5_000)],
    ['a paragraph of 4,000 times of the day', repeat('at 12:30 it rained ', 4_000)],
    [
      'a table of 1,000 rows and 10 columns',
      `${repeat('|a', 10)}|\n${repeat('|-', 10)}|\n${repeat(`${repeat('|a', 10)}|\n`, 1_000)}`,
    ],
    ['a list of 6,000 items', repeat('- an item\n', 6_000)],
    ['a list of 6,000 paragraphs', repeat('- an item\n\n', 6_000)],
    ['a program of 6,000 lines', `\`\`\`js\n${repeat('a[i] = b[j] * c[k] | d;\n', 6_000)}\`\`\``],
    ['a formula of 10,000 cells', `$$\n\\begin{matrix}\n${repeat('a & b \\\\\n', 10_000)}\\end{matrix}\n$$\n`],
    ['a quote of 5,000 lines', repeat('> a line\n', 5_000)],
  ])('%s is parsed', (_name, text) => {
    expect(allows(text)).toBe(true);
  });

  it.each([
    ['brackets', repeat('[a] ', 10_000)],
    ['colons', repeat('a: ', 10_000)],
    ['ampersands side by side', repeat('&', 10_000)],
    ['lines that go on with a quote without its mark', `> a\n${repeat('b\n', 5_000)}`],
    ['line breaks', repeat('a  \n', 10_000)],
    ['headings', repeat('# a {#b}\n', 10_000)],
    ['headings that are underlined', repeat('a\n===\n', 10_000)],
    ['rules', repeat('---\n', 10_000)],
    ['items that are empty', repeat('-\n', 10_000)],
    ['footnotes in items', repeat('- [^a]: x\n', 2_000)],
    ['rows of a table', `|a|\n|-|\n${repeat('|a|\n', 20_000)}`],
  ])('too many %s are not parsed', (_name, text) => {
    expect(allows(text)).toBe(false);
  });

  it('a paragraph in an item after a blank line begins anew', () => {
    expect(allows(`- ${repeat('[a] ', 1_000)}\n\n  ${repeat('[a] ', 1_000)}\n\n  ${repeat('[a] ', 1_000)}`)).toBe(true);
  });
});

describe('the work of an article is bounded', () => {
  it.each([
    ['paragraphs', 'a\n\n'],
    ['links', '[a](b)\n\n'],
    ['headings', '# a {#b}\n\n'],
    ['footnotes', '[^a]: x\n\n'],
    ['tables', '|a|b|\n|-|-|\n|c|d|\n\n'],
    ['directives', ':::theorem\na\n:::\n\n'],
    ['programs', '```js\na\n```\n\n'],
  ])('several thousand %s are parsed', (_name, text) => {
    expect(mostBlocks(text)).toBeGreaterThan(1_000);
    expect(mostBlocks(text)).toBeLessThan(6_000);
  });

  it('a block that is not parsed leaves the budget to the blocks after it', () => {
    const budget = new WorkBudget();
    expect(budget.spend(repeat('[a] ', 10_000))).toBe(false);
    expect(budget.spend('a')).toBe(true);
  });
});
