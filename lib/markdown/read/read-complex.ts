import { escapeHtml } from '../document/escape-html';
import { makeProblem } from '../problems/make-problem';
import type { ReadingContext } from './block-state';
import type { Reading } from './reading';

/** The reading of a block that is too complex to be parsed (see `isTooComplex`): its text as it is, with a problem. */
export function readComplex(text: string, context: ReadingContext): Reading {
  const lines = text.split('\n').length;
  const shown = text.trimEnd();
  const line = context.sourceLines ? ' data-source-line="0"' : '';
  const teaser = shown.slice(0, context.teaserLength);
  return {
    lines,
    holes: [],
    html: { parts: [`<pre class="plain-source"${line} tabindex="0">${escapeHtml(shown)}</pre>`], holes: [] },
    text: { parts: [shown], holes: [] },
    headings: [],
    teaser: [{ html: escapeHtml(teaser), text: teaser, size: teaser.length, divisible: true, within: [] }],
    footnotes: [],
    problems: [makeProblem('too-complex', {}, { line: 1, column: 1, endLine: 1, endColumn: 1 })],
    images: [],
    links: [],
    languages: [],
    title: null,
    ids: [],
    unknownFootnotes: [],
    definitions: [],
  };
}
