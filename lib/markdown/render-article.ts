import { VFile } from 'vfile';
import type { ArticleState } from './document/article-state';
import { countWords } from './document/count-words';
import { findDeepNesting } from './document/find-deep-nesting';
import { LabelRegistry } from './document/label-registry';
import { makeToc } from './document/make-toc';
import { readText } from './document/read-text';
import { words } from './document/words';
import { makeExcerpt } from './excerpt/make-excerpt';
import { startFormulaSession } from './formula/formula-session';
import { readFrontMatter } from './front-matter';
import { pipelines } from './pipeline';
import { renderPlain } from './render-plain';
import type { Rendering, RenderOptions } from './rendering';
import { protectTablePipes } from './syntax/protect-table-pipes';

/**
 * Renders an article from its Markdown source: safe HTML with typeset formulas and coloured code, and everything that
 * lists, feeds, search and the editor need to know of it. Whatever the source holds, it answers: what cannot be shown
 * as meant is shown as source, with a positioned problem. A source above `largestSource` characters is not parsed.
 */
export async function renderArticle(source: string, options: RenderOptions): Promise<Rendering> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > largestSource) {
    return renderPlain(text, 'source-too-large', `This article is longer than ${largestSource} characters.`);
  }
  const deepLine = findDeepNesting(text);
  if (deepLine !== undefined) return renderPlain(text, 'nested-too-deeply', tooDeep, deepLine);
  try {
    return await render(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return renderPlain(text, 'nested-too-deeply', tooDeep);
  }
}

const largestSource = 500_000;
const tooDeep = 'This article is nested too deeply to be rendered.';

async function render(source: string, options: RenderOptions): Promise<Rendering> {
  const frontMatter = readFrontMatter(source);
  const state = startState(source, options);
  const protectedSource = protectTablePipes(source);
  state.pipe = protectedSource.pipe;
  const file = new VFile({ value: protectedSource.protected, data: { article: state } });
  const pipeline = pipelines[options.language];
  const tree = await pipeline.run(pipeline.parse(file), file);
  const names = words[options.language];
  const outline = makeToc(tree, names);
  const excerpt = makeExcerpt(tree, names, options.excerptLength);
  return {
    html: pipeline.stringify(tree, file),
    toc: outline.toc,
    title: state.title ?? outline.title,
    excerptHtml: excerpt.html,
    excerptText: excerpt.text,
    text: readText(tree.children, { formulas: true, codeBlocks: true }),
    ...countWords(readText(tree.children, { formulas: false, codeBlocks: false })),
    labels: state.labels.all(),
    references: state.references,
    images: state.images,
    links: state.links,
    problems: inOrder([...frontMatter.problems, ...state.problems]),
    frontMatter: frontMatter.data,
    formulas: state.formulas,
  };
}

function startState(source: string, options: RenderOptions): ArticleState {
  return {
    source,
    options,
    problems: [],
    labels: new LabelRegistry(),
    references: [],
    images: [],
    links: [],
    formulas: { found: 0, typeset: 0, faulty: 0 },
    session: startFormulaSession(),
    texLines: new Map(),
    unclosed: new Set(),
    figures: new Set(),
    title: null,
    pipe: null,
  };
}

function inOrder(problems: Rendering['problems']): Rendering['problems'] {
  return problems.sort((one, other) => one.line - other.line || one.column - other.column);
}
