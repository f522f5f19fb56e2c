import { defaultExcerptLength } from './excerpt/make-excerpt';
import { readFrontMatter } from './metadata/front-matter';
import { makeProblem } from './problems/make-problem';
import type { ProblemCode, ProblemParameters } from './problems/problem-catalogue';
import type { Rendering } from './rendering';
import { escapeHtml } from './text/escape-html';

/** The rendering of a source that cannot be rendered within bounds: its unchanged text, and one problem that says why. */
export function renderPlain<Code extends ProblemCode>(
  source: string,
  code: Code,
  parameters: ProblemParameters<Code>,
  line?: number,
): Rendering {
  const { data, problems, bodyOffset, bodyLine } = readFrontMatter(source);
  const body = source.slice(bodyOffset);
  const excerptText = body.slice(0, defaultExcerptLength).trim();
  const place = { line: line ?? bodyLine, column: 1, endLine: line ?? bodyLine, endColumn: 1 };
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
    problems: [...problems, makeProblem(code, parameters, place)],
    frontMatter: data,
    title: null,
    wordCount: 0,
    characterCount: 0,
    readingMinutes: 1,
    formulas: { found: 0, typeset: 0, faulty: 0 },
    formulaList: [],
  };
}
