import { randomNumbers } from './random-numbers';

/** A generated source with the names of its parts. */
export interface HostileDocument {
  name: string;
  source: string;
}

/**
 * `count` unnatural sources, the same for the same `seed`: one or several kinds of mark, alone, nested, interleaved or alternating, in one
 * line, in lines or in paragraphs, from 10,000 to 500,000 characters. The sizes are evenly distributed on a logarithmic scale.
 */
export function* hostileDocuments(seed: number, count: number): Generator<HostileDocument> {
  for (let index = 0; index < count; index += 1) {
    const random = randomNumbers(seed * 1_000_003 + index);
    const size = Math.round(10_000 * 50 ** random());
    const { name, source } = compose(random, size);
    yield { name: `#${index} ${name} ${Math.round(source.length / 1_000)}k`, source };
  }
}

/** An opening mark and its closing mark, which is empty if there is none. */
type Piece = readonly [open: string, close: string];

const families: Record<string, readonly Piece[]> = {
  quotes: [
    ['> ', ''],
    ['>', ''],
    ['> > - ', ''],
    ['> [!NOTE]\n> ', ''],
  ],
  lists: [
    ['- ', ''],
    ['* ', ''],
    ['1. ', ''],
    ['10) ', ''],
    ['- [ ] ', ''],
    ['+ - 1. ', ''],
    ['-\n', ''],
  ],
  emphasis: [
    ['*', '*'],
    ['**', '**'],
    ['_', '_'],
    ['***', '***'],
    ['~~', '~~'],
    ['~', '~'],
    ['^', '^'],
    ['*a _b **c ', ''],
    ['a*', ''],
    ['**重要：**', ''],
  ],
  links: [
    ['[', ']'],
    ['[a](', ')'],
    ['![', '](x)'],
    ['[', '][a]'],
    ['[a](<', '>)'],
    ['[a](b "', '")'],
    ['[a]: /u\n', ''],
    ['[', ': /u'],
    ['](', ''],
    ['<http://a', '>'],
    ['https://a.com/(', ')'],
    ['www.a.b，', ''],
    ['a@b.c ', ''],
  ],
  backticks: [
    ['`', '`'],
    ['``', '``'],
    ['` ``', ''],
    ['```\n', '```\n'],
    ['```js\n', ''],
    ['~~~\n', ''],
    ['`a``b```', ''],
  ],
  html: [
    ['<b>', '</b>'],
    ['<div>\n', '</div>\n'],
    ['<details><summary>', '</summary></details>'],
    ['<', '>'],
    ['<a href="', '">'],
    ['<!--', '-->'],
    ['<table><tr><td>', ''],
    ['<p', ''],
    ['</b>', ''],
    ['<?', '?>'],
    ['<x a=', ''],
    ['&amp;', ''],
    ['&', ''],
    ['&#x', ';'],
    ['<script>', ''],
    ['<svg><a>', ''],
    ['<b><i>', '</b></i>'],
    ['<select><option>', ''],
    ['<form><p>', ''],
    ['<a><b>', ''],
  ],
  tables: [
    ['|', ''],
    ['|a', ''],
    ['| a | b |\n|-|-|\n', ''],
    ['|-|\n', ''],
    ['a|b\n-|-\n', ''],
    [': caption\n', ''],
    ['|$x|', '$'],
    ['| \\| ', ''],
  ],
  footnotes: [
    ['[^1]', ''],
    ['[^a]: ', ''],
    ['[^a]: x\n\n', ''],
    ['[^', ']'],
    ['^[', ']'],
    ['[^a]:\n    ', ''],
  ],
  directives: [
    [':::theorem\n', ':::\n'],
    ['::::proof\n', ''],
    [':kbd[', ']'],
    ['::leaf\n', ''],
    [':::a[', ']\n'],
    [':::note{#a}\n', ''],
    [':', ''],
    [':label:`a`', ''],
    [':numref:`a`', ''],
    [':::', ''],
  ],
  attributes: [
    ['{', '}'],
    ['{#a}', ''],
    ['{.a ', '}'],
    ['{a="', '"}'],
    ['![a](b){', '}'],
    ['# a {#b}\n', ''],
    ['{width=1 ', '}'],
  ],
  dollars: [
    ['$', '$'],
    ['$$', '$$'],
    ['$$\n', '\n$$\n'],
    ['\\(', '\\)'],
    ['\\[', '\\]'],
    ['$a ', ''],
    ['\\$', ''],
    ['$$$', ''],
    ['$5 ', ''],
    ['$`', '`$'],
  ],
  environments: [
    ['\\begin{align}\n', '\\end{align}\n'],
    ['\\begin{equation}', '\\end{equation}'],
    ['$\\begin{matrix}', '\\end{matrix}$'],
    ['\\begin{align}a&=b\\\\\n', '\\end{align}\n\n'],
    ['$\\frac{', '}{b}$'],
    ['$\\left(', '\\right)$'],
    ['$\\text{$', '$}$'],
    ['\\begin{subequations}', '\\end{subequations}'],
    ['$$\\label{a}', '$$\n'],
    ['\\ref{a}', ''],
    ['\\eqref{a,b}', ''],
  ],
  tex: [
    ['$\\def\\a{\\b\\b}', '$'],
    ['$x^{', '}$'],
    ['$\\sqrt{', '}$'],
    ['$$\\begin{CD}A@>>>B\\\\@VVV\\\\', '\\end{CD}$$\n\n'],
    ['$\\underbrace{a}_{', '}$'],
    ['$\\ce{', '}$'],
    ['$\\foo', '$'],
    ['$a&b', '$'],
    ['$\\xrightarrow{a}', '$'],
  ],
  'front matter': [
    ['---\n', ''],
    ['a: b\n', ''],
    ['- a\n', ''],
    ['+++\n', ''],
    ['a: &a [*a]\n', ''],
    ['math:\n  macros:\n    R: x\n', ''],
    ['? a\n', ''],
    ['{a: ', '}'],
    ['"', '"'],
  ],
  citations: [
    ['[@a]', ''],
    ['@a ', ''],
    ['[@a, p. ', ']'],
    ['[@', '; @b]'],
    ['-@a ', ''],
    ['@a[', ']'],
    ['[see @a; ', ']'],
  ],
  lines: [
    ['a', ''],
    ['文', ''],
    [' ', ''],
    ['\n', ''],
    ['\n\n', ''],
    ['a  \n', ''],
    ['\\\n', ''],
    ['\t', ''],
    ['    a\n', ''],
    ['# a\n', ''],
    ['---\n', ''],
    ['a\n===\n', ''],
    ['"', ''],
    ["'", ''],
    ['.', ''],
    ['a\u0301', ''],
    ['😀', ''],
    ['\r', ''],
    ['\u0000', ''],
    ['𠮷', ''],
    ['a-', ''],
  ],
};

function compose(random: () => number, size: number): HostileDocument {
  const chosen = Array.from({ length: 1 + Math.floor(random() ** 2 * 4) }, () => choose(random, Object.keys(families)));
  const pieces = chosen.map((family) => choose(random, families[family] ?? []));
  const between = choose(random, ['', '', '', ' ', 'a', '\n', '\n\n', ' a ', '，']);
  const shape = choose(random, Object.keys(shapes));
  const source = (shapes[shape] ?? shapes.repeated)?.(pieces, between, size, random) ?? '';
  return {
    name: `${shape} ${JSON.stringify([...pieces.map(([open]) => open), between])}`,
    source: source.slice(0, 500_000),
  };
}

type Shape = (pieces: readonly Piece[], between: string, size: number, random: () => number) => string;

const shapes: Record<string, Shape> = {
  /** Only opening marks, one after the other. */
  opened: (pieces, between, size) => fill(pieces.map(([open]) => open + between).join(''), size),
  /** Each closed before the next opens. */
  repeated: (pieces, between, size) => fill(pieces.map(([open, close]) => `${open}a${close}${between}`).join(''), size),
  /** All opened, then all closed. */
  nested: (pieces, between, size) => {
    const [open, close] = unit(pieces, between);
    const times = Math.ceil(size / Math.max(1, open.length + close.length));
    return `${open.repeat(times)}a${close.repeat(times)}`;
  },
  /** Nested to some depth, over and over. */
  'nested in turn': (pieces, between, size, random) => {
    const [open, close] = unit(pieces, between);
    const depth = 2 + Math.floor(random() * 60);
    return fill(`${open.repeat(depth)}a${close.repeat(depth)}${choose(random, ['', ' ', '\n', '\n\n'])}`, size);
  },
  /** In any order, closed or not. */
  interleaved: (pieces, between, size, random) => {
    const all = [...pieces.flat(), between, between, 'a', ' '].filter((part) => part !== '');
    return fill(Array.from({ length: 500 }, () => choose(random, all)).join(''), size);
  },
  /** In any order, of all kinds. */
  mixed: (_pieces, between, size, random) => {
    const all = [...Object.values(families).flat(2), between, 'a', ' ', '\n', '\n\n'].filter((part) => part !== '');
    const parts: string[] = [];
    for (let length = 0; length < size; ) {
      const part = choose(random, all);
      parts.push(part);
      length += part.length;
    }
    return parts.join('');
  },
  /** Each line indented by more than the one before. */
  indented: (pieces, _between, size) => {
    const lines: string[] = [];
    for (let length = 0; length < size; ) {
      const [open, close] = pieces[lines.length % pieces.length] ?? ['', ''];
      const line = `${' '.repeat(2 * (lines.length % 300))}${open.trim()} a${close.trim()}`;
      lines.push(line);
      length += line.length + 1;
    }
    return lines.join('\n');
  },
  /** In a quote, a list or a table's cell, line by line. */
  contained: (pieces, between, size, random) => {
    const mark = choose(random, ['> ', '- ', '    ', '  ', '> > ', '| ', ':::theorem\n', '[^1]: ', '# ', '## ', '1. ']);
    const line = pieces.map(([open, close]) => `${open}a${close}${between}`).join('');
    return fill(`${mark}${fill(line, choose(random, [20, 200, 3_000]))}\n`, size);
  },
};

function unit(pieces: readonly Piece[], between: string): Piece {
  const closes = pieces.map(([, close]) => close).reverse();
  return [pieces.map(([open]) => open + between).join(''), closes.join('')];
}

function fill(text: string, size: number): string {
  return text === '' ? 'a'.repeat(size) : text.repeat(Math.ceil(size / text.length)).slice(0, size);
}

function choose<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}
