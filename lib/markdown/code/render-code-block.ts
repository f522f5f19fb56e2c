import type { CodeInfo } from '../block/code-info';
import { escapeHtml } from '../text/escape-html';
import { type CodeLine, escapeCode, readCodeLines } from './code-lines';
import { findColourer } from './load-languages';
import { markPrompts } from './mark-prompts';

/** The context of a block in its article. */
export interface CodeBlockPlace {
  /** Shows the program without colours: the article has used up its coloured lines (`maxColouredLines`). */
  plain?: boolean;
  /** The id that references link to. */
  anchor?: string;
  /** The word and number of a labelled block ("代码 1"), at the start of its caption. */
  number?: string;
}

export interface RenderedCodeBlock {
  html: string;
  /** The visible text without marks, for search and word counts. */
  text: string;
  /** Number of coloured lines, a long one counting once per 100 characters or part of them. The caller adds them up for the article. */
  colouredLines: number;
  /** Its language could be coloured, but the block or the article is too long. */
  isTooLong: boolean;
}

/** Maximum number of coloured lines in one article, so that a pasted log cannot block the renderer. */
export const maxColouredLines = 2_000;

const charactersPerLine = 100;
/** Maximum number of characters of HTML in a coloured block: 2,000 lines of a real program need half of it. */
const maxHtmlCharacters = 1_000_000;

/**
 * Renders a code block as HTML: lines coloured for both themes through `--shiki-light` and `--shiki-dark` if the grammar of its language is
 * loaded (`loadLanguages`), with its title, line numbers, highlighted and changed lines. Copying it yields only the program: numbers and signs
 * are added by CSS. The same block always produces the same bytes.
 */
export function renderCodeBlock(
  block: { text: string; info: CodeInfo },
  place: CodeBlockPlace = {},
): RenderedCodeBlock {
  const { info } = block;
  const colourer = info.language === null ? undefined : findColourer(info.language);
  const isHuge = block.text.length > maxColouredLines * charactersPerLine;
  // A huge block is not even split into lines: ten million empty ones would fill the memory.
  const lines = isHuge ? [{ text: block.text, change: null, highlighted: false }] : readCodeLines(block.text, info);
  const texts = lines.map((line) => line.text);
  const weight = texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / charactersPerLine)), 0);
  const isTooLong = place.plain === true || weight > maxColouredLines;
  const coloured = colourer === undefined || isTooLong ? undefined : colourer.colour(texts);
  const isTooLarge =
    coloured !== undefined && coloured.reduce((sum, { length }) => sum + length, 0) > maxHtmlCharacters;
  const html = coloured === undefined || isTooLarge ? texts.map(escapeCode) : coloured;
  const pre = preformatted(lines, info.language === null ? html : markPrompts(html, info.language), info);
  return {
    html: withCaption(pre, info, place),
    text: texts.join('\n'),
    colouredLines: coloured === undefined ? 0 : weight,
    isTooLong: colourer !== undefined && (isTooLong || isTooLarge),
  };
}

function preformatted(lines: CodeLine[], html: string[], info: CodeInfo): string {
  const name = info.language === null ? '' : escapeHtml(info.language);
  const marked = info.lineNumbers || lines.some((line) => line.highlighted || line.change !== null);
  const parts = ['<pre class="code-block', info.lineNumbers ? ' numbered' : '', '"'];
  if (name !== '') parts.push(' data-language="', name, '"');
  parts.push(' tabindex="0"');
  if (info.lineNumbers && info.startLine !== 1) parts.push(` style="counter-reset:line ${info.startLine - 1}"`);
  parts.push('><code', name === '' ? '' : ` class="language-${name}"`, '>');
  if (marked) parts.push(lines.map((line, index) => lineElement(line, html[index] ?? '')).join(''));
  else parts.push(html.join('\n'), '\n');
  parts.push('</code></pre>');
  return parts.join('');
}

/** The line ending is inside, so that the line can be a box as wide as the block while the text stays the program's. */
function lineElement(line: CodeLine, html: string): string {
  const name = line.change === null ? 'span' : line.change === 'added' ? 'ins' : 'del';
  const classes = ['line', ...(line.highlighted ? ['highlighted'] : []), ...(line.change ? [line.change] : [])];
  return `<${name} class="${classes.join(' ')}">${html}\n</${name}>`;
}

function withCaption(pre: string, info: CodeInfo, { anchor, number }: CodeBlockPlace): string {
  if (info.title === null && anchor === undefined && number === undefined) return pre;
  const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  const label = number === undefined ? [] : [`<span class="caption-number">${escapeHtml(number)}</span>`];
  const title = info.title === null ? [] : [escapeHtml(info.title)];
  const caption = [...label, ...title].join(' ');
  const captionElement = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure class="code-figure"${id}>${captionElement}${pre}</figure>`;
}
