import { isTheoremKind } from '../text/theorem-kinds';

/** LaTeX found in text: `mark` is its beginning, which is reported; `to` is its end, in the text of its paragraph. */
export interface FoundLatex {
  to: number;
  mark: string;
  /** The same in Markdown; undefined if it has no equivalent. */
  markdown?: string | undefined;
  /** What is inside needs no report of its own. */
  isWhole: boolean;
}

/** The LaTeX environment that begins at an index. `text` has spaces for formulas and code, `source` is as typed. */
export function markdownOfEnvironment(text: string, source: string, from: number): FoundLatex | undefined {
  const opening = /^\\begin\{([A-Za-z]{1,30}\*?)\}/.exec(text.slice(from, from + 50));
  if (opening === null) return undefined;
  const [mark, name = ''] = opening;
  const end = text.indexOf(`\\end{${name}}`, from);
  if (end < 0) return { to: from + mark.length, mark, isWhole: false };
  const to = end + `\\end{${name}}`.length;
  const inner = source.slice(from + mark.length, end);
  const isAlone = isLineStart(text, from) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(to, to + 200));
  const kind = name.replace(/\*$/, '').toLowerCase();
  if (mathEnvironments.has(kind)) return { to, mark, markdown: `$$${source.slice(from, to)}$$`, isWhole: true };
  if (kind === 'math') return { to, mark, markdown: `$${inner.trim()}$`, isWhole: true };
  if (kind === 'displaymath') return { to, mark, markdown: `$$${inner}$$`, isWhole: true };
  if (!isAlone) return { to, mark, isWhole: false };
  if (kind === 'itemize' || kind === 'enumerate') return { to, mark, markdown: listOf(inner, kind), isWhole: true };
  return { to, mark, markdown: isTheoremKind(kind) ? theoremOf(inner, kind) : undefined, isWhole: false };
}

/** Environments that LaTeX allows in mathematics only. */
const mathEnvironments = new Set(
  'cases dcases rcases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array aligned alignedat gathered split'
    .toLowerCase()
    .split(' '),
);

function theoremOf(inner: string, kind: string): string | undefined {
  const [, title = '', rest = ''] = /^[ \t]*(?:\[([^\]\r\n]*)\])?([\s\S]*)$/.exec(inner) ?? [];
  const body = rest.trim();
  return body.includes('\\label') ? undefined : `:::${kind}${title === '' ? '' : `[${title}]`}\n${body}\n:::`;
}

function listOf(inner: string, kind: 'itemize' | 'enumerate'): string | undefined {
  const [before = '', ...items] = inner.split(/\\item(?![A-Za-z])[ \t]*/);
  if (
    before.trim() !== '' ||
    items.length === 0 ||
    inner.includes('\\begin') ||
    items.some((item) => item.startsWith('['))
  )
    return undefined;
  return items
    .map((item, index) => `${kind === 'itemize' ? '-' : `${index + 1}.`} ${item.trim().replace(/\s+/g, ' ')}`)
    .join('\n');
}

/** The LaTeX command for text that begins at an index; undefined if it is none. */
export function markdownOfCommand(text: string, source: string, from: number, name: string): FoundLatex | undefined {
  const kind = textCommands[name];
  if (kind === undefined) return undefined;
  const mark = `\\${name}`;
  if (kind === 'alone') return { to: from + mark.length, mark, isWhole: false };
  if (kind === 'item') {
    const to = from + (/^\\item[ \t]*/.exec(text.slice(from, from + 100))?.[0].length ?? mark.length);
    return { to, mark, markdown: isLineStart(text, from) && text[to] !== '[' ? '- ' : undefined, isWhole: true };
  }
  const match = /^\\[A-Za-z]+\*?(?:\[([^[\]]{0,200})\])?\{([^{}]{1,2000})\}(?:\{([^{}]{1,2000})\})?/.exec(
    text.slice(from, from + 4_000),
  );
  if (match === null) return { to: from + mark.length, mark, isWhole: false };
  const [, option, argument = '', second] = match;
  const whole = name === 'href' || second === undefined ? match[0] : match[0].slice(0, -second.length - 2);
  const to = from + whole.length;
  const open = from + text.slice(from, to).indexOf('{') + 1;
  const written = source.slice(open, open + argument.length);
  const isLine = isLineStart(text, from) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(to, to + 200));
  return { to, mark, markdown: kind(written, { option, second, isLine, name }), isWhole: true };
}

interface CommandFacts {
  option: string | undefined;
  second: string | undefined;
  /** It is a line of its own. */
  isLine: boolean;
  name: string;
}

type CommandKind = 'alone' | 'item' | ((argument: string, facts: CommandFacts) => string | undefined);

function around(mark: string): CommandKind {
  return (argument) =>
    argument.trim() === '' || argument.includes(mark[0] ?? '') ? undefined : mark + argument.trim() + mark;
}

function heading(level: number): CommandKind {
  return (argument, { isLine }) => (isLine ? `${'#'.repeat(level)} ${argument.trim()}` : undefined);
}

function cite(argument: string, { option, name }: CommandFacts): string | undefined {
  const keys = argument.split(',').map((key) => key.trim());
  if (!keys.every((key) => /^[\w][\w:.+/-]*$/.test(key))) return undefined;
  if (/^(?:citet|textcite)$/.test(name) && keys.length === 1 && option === undefined) return `@${keys[0]}`;
  return `[${keys.map((key) => `@${key}`).join('; ')}${option === undefined ? '' : `, ${option}`}]`;
}

const noEquivalent: CommandKind = () => undefined;

const textCommands: Record<string, CommandKind> = {
  textbf: around('**'),
  emph: around('*'),
  textit: around('*'),
  textsl: around('*'),
  texttt: around('`'),
  cite,
  citep: cite,
  citet: cite,
  parencite: cite,
  textcite: cite,
  autocite: cite,
  chapter: heading(2),
  section: heading(2),
  subsection: heading(3),
  subsubsection: heading(4),
  url: (argument) => (/^\S+$/.test(argument) ? `<${argument}>` : undefined),
  href: (argument, { second }) =>
    second === undefined || /[\s()]/.test(argument) ? undefined : `[${second}](${argument})`,
  item: 'item',
  ...Object.fromEntries(
    'paragraph footnote underline textsc caption includegraphics input include nocite title author date usepackage documentclass'
      .split(' ')
      .map((name) => [name, noEquivalent]),
  ),
  ...Object.fromEntries(
    'noindent centering maketitle tableofcontents newpage clearpage bigskip medskip smallskip par'
      .split(' ')
      .map((name) => [name, 'alone' as const]),
  ),
};

function isLineStart(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 100), at));
}
