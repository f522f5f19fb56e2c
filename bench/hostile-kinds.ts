/** A part of a source for each index, all different, so that nothing can be reused from a cache. */
type Kind = (index: number) => string;

/** Parts that a source may contain in unusual numbers, one kind for each syntax. */
const kinds: Record<string, Kind> = {
  paragraphs: (index) => `${index}\n\n`,
  'paragraphs of marks': (index) => `*a* **b${index}** [c](d)\n\n`,
  'long paragraphs': (index) => `${'words and more '.repeat(40)}${index}\n\n`,
  lines: (index) => `b${index}\n`,
  'lines of marks': (index) => `b: & ${index}\n`,
  'lines that break': (index) => `a${index}  \n`,
  'lines of a quote': (index) => `> a${index}\n`,
  'lazy lines of a quote': (index) => (index % 100 === 0 ? `\n> a${index}\n` : `b${index}\n`),
  quotes: (index) => `> a${index}\n\n`,
  alerts: (index) => `> [!NOTE]\n> a${index}\n\n`,
  items: (index) => `- a${index}\n`,
  'empty items': (index) => (index % 3_000 === 0 ? `\n\n${index}\n\n` : '-\n'),
  'loose items': (index) => `- a${index}\n\n`,
  'nested items': (index) => `${'  '.repeat(index % 10)}- a${index}\n`,
  'lists of 50': (index) => `- a${index}\n\n${index % 50 === 0 ? 'text\n\n' : ''}`,
  headings: (index) => `# a {#b${index}}\n\n`,
  'headings without blank lines': (index) => `# a {#b${index}}\n`,
  'underlined headings': (index) => `a${index}\n===\n`,
  'labelled headings': (index) => `# a${index}\n:label:\`a${index}\`\n\n`,
  emphases: (index) => `*a${index}* ${index % 100 === 0 ? '\n\n' : ''}`,
  links: (index) => `[a${index}](b) ${index % 100 === 0 ? '\n\n' : ''}`,
  addresses: (index) => `https://b.example/${index} ${index % 100 === 0 ? '\n\n' : ''}`,
  images: (index) => `![a](b${index}){width=1}\n\n`,
  'spans of code': (index) => `\`a${index}\` ${index % 100 === 0 ? '\n\n' : ''}`,
  'blocks of code': (index) => `\`\`\`js\nlet a${index} = f(${index});\n\`\`\`\n\n`,
  definitions: (index) => `[a${index}]: /u\n\n`,
  footnotes: (index) => `[^${index}]\n\n[^${index}]: x\n\n`,
  'footnotes in quotes': (index) => `> [^${index}]: x\n\n`,
  'rows of a table': (index) => `${index % 3_000 === 0 ? '\n|a|\n|-|\n' : ''}|${index}|\n`,
  tables: (index) => `|a|b|\n|-|-|\n${`|${index}|x|\n`.repeat(100)}\n`,
  'small tables': (index) => `|a${index}|b|\n|-|-|\n|c|d|\n\n`,
  'short rows': (index) => `${'|a'.repeat(20)}\n${'|-'.repeat(20)}\n${'|\n'.repeat(50)}${index}\n\n`,
  elements: (index) => `<div>${index}</div>\n\n`,
  'elements in text': (index) => `a <b>${index}</b>\n\n`,
  'open elements': (index) => `<p>${'<b>x</b>'.repeat(50)}${index}\n\n`,
  directives: (index) => `:::theorem\na${index}\n:::\n\n`,
  roles: (index) => `see :numref:\`a${index}\`\n\n`,
  citations: (index) => `[@a${index}]\n\n`,
  formulas: (index) => `$x_${index}$\n\n`,
  'faulty formulas': (index) => `$\\foo${index}{$\n\n`,
  'large formulas': (index) => `$$\\frac{a}{b}+\\sqrt{${index}}\\sum_{i=1}^{n}\\left(x\\right)$$\n\n`,
  'open environments': (index) => `\\begin{align}a${index}\n\n`,
};

/** The names of the kinds. */
export const hostileKinds = Object.keys(kinds);

/** A source of one kind. Sources of different length share no part. */
export function hostileKind(name: string, length: number): string {
  const parts: string[] = [];
  const kind = kinds[name] ?? kinds.paragraphs;
  for (let index = 0, size = 0; size < length && kind !== undefined; index += 1) {
    const part = kind(index + length);
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}
