import { escapeHtml } from '../../text/escape-html';

/** A piece of an entry's text with one format. `href` is an address that was checked. */
export interface Run {
  text: string;
  emphasis?: boolean;
  href?: string;
}

/** Runs as HTML: all text escaped, `<em>` and `<a href>` the only elements. */
export function runsToHtml(runs: Run[]): string {
  return runs.map(runToHtml).join('');
}

export function runsToText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runToHtml({ text, emphasis, href }: Run): string {
  const escaped = escapeHtml(text);
  if (href !== undefined) return `<a href="${escapeHtml(href)}">${escaped}</a>`;
  return emphasis === true ? `<em>${escaped}</em>` : escaped;
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
