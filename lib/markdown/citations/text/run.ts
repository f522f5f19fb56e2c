import { escapeHtml } from '../../text/escape-html';
import { isDollarFormula } from '../../text/formula-or-prose';

/** A piece of an entry's text with one format. `href` is an address that was checked. */
export interface Run {
  text: string;
  emphasis?: boolean;
  href?: string;
}

/** The HTML of a formula in an entry, from its TeX; undefined if it cannot be typeset. */
export type ShowFormula = (tex: string) => string | undefined;

/** Runs as HTML: all text escaped, `<em>` and `<a href>` the only elements besides those of formulas, `$..$` in the text. */
export function runsToHtml(runs: Run[], showFormula: ShowFormula): string {
  return runs.map((run) => runToHtml(run, showFormula)).join('');
}

export function runsToText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runToHtml({ text, emphasis, href }: Run, showFormula: ShowFormula): string {
  if (href !== undefined) return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
  const html = textToHtml(text, showFormula);
  return emphasis === true ? `<em>${html}</em>` : html;
}

function textToHtml(text: string, showFormula: ShowFormula): string {
  let html = '';
  let read = 0;
  for (const { 0: written, 1: tex = '', index } of text.matchAll(/\$((?:[^$\\]|\\.)+)\$/g)) {
    const end = index + written.length;
    const candidate = { tex, previous: text.slice(Math.max(0, index - 1), index), following: text.slice(end, end + 1) };
    const formula = isDollarFormula(candidate) ? showFormula(tex) : undefined;
    html += escapeHtml(text.slice(read, index)) + (formula ?? escapeHtml(written));
    read = end;
  }
  return html + escapeHtml(text.slice(read));
}

/** Joins non-blank parts as sentences: adds a full stop after each unless it already ends with a mark, and a space between. */
export function joinSentences(parts: Run[][]): Run[] {
  const result: Run[] = [];
  for (const part of parts) {
    const text = runsToText(part);
    if (text === '') continue;
    if (result.length > 0) result.push({ text: ' ' });
    result.push(...part);
    if (!/[.?!。？！]$/.test(text)) result.push({ text: '.' });
  }
  return result;
}
