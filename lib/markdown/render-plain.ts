import { escapeHtml } from './document/escape-html';
import { readFrontMatter } from './front-matter';
import type { Rendering } from './rendering';

/** The rendering of a source that cannot be parsed within bounds: its text as it is, and one problem that says why. */
export function renderPlain(source: string, code: string, reason: string, line?: number): Rendering {
  const { data, problems, bodyOffset, bodyLine } = readFrontMatter(source);
  const body = source.slice(bodyOffset);
  const excerptText = body.slice(0, 300).trim();
  const place = line ?? bodyLine;
  const message = `${reason} It is shown as plain text.`;
  return {
    html: `<pre class="plain-source" tabindex="0">${escapeHtml(body)}</pre>`,
    toc: [],
    excerptHtml: escapeHtml(excerptText),
    excerptText,
    text: body,
    labels: [],
    references: [],
    images: [],
    links: [],
    problems: [...problems, { code, severity: 'error', message, line: place, column: 1, endLine: place, endColumn: 1 }],
    frontMatter: data,
    title: null,
    wordCount: 0,
    characterCount: 0,
    readingMinutes: 1,
    formulas: { found: 0, typeset: 0, faulty: 0 },
  };
}
