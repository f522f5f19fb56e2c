import type { ReadingContext } from '../block/block-state';
import type { Reading } from '../block/reading';
import type { Problem } from '../problems/problem';
import { escapeHtml } from '../text/escape-html';

/** Reads a block as its source: the unchanged text, with the problems that say why. */
export function readUnrendered(text: string, context: ReadingContext, problems: Problem[]): Reading {
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
    problems,
    images: [],
    links: [],
    languages: [],
    title: null,
    ids: [],
    unknownFootnotes: [],
    unknownLanguages: [],
    definitions: [],
  };
}
