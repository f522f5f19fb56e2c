import { isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { assembleArticle } from './assemble/assemble-article';
import { withoutReservedCharacters } from './block/hole';
import { loadLanguages } from './code/load-languages';
import { defaultExcerptLength } from './excerpt/make-excerpt';
import { readFrontMatter } from './metadata/front-matter';
import { readMetadata } from './metadata/read-metadata';
import { makeProblem } from './problems/make-problem';
import type { Problem } from './problems/problem';
import { readSource } from './read/read-source';
import { renderPlain } from './render-plain';
import type { Rendering, RenderOptions } from './rendering';
import { findDeepNesting, maxNestingLevels } from './split/find-deep-nesting';

/**
 * Renders an article from its Markdown source: safe HTML with typeset formulas and coloured code, and everything that lists, feeds, search and
 * the editor need. It returns a rendering for any source: what cannot be rendered is shown as source, with a positioned problem. A source
 * above `maxMarkdownCharacters` characters is not parsed.
 *
 * The source is read block by block, and blocks are cached, so rendering again after a small change costs little; the output is the same,
 * byte for byte.
 */
export async function renderArticle(source: string, options: RenderOptions): Promise<Rendering> {
  const text = withoutReservedCharacters(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (isLongerThan(text, maxMarkdownCharacters))
    return renderPlain(text, 'source-too-large', { maxCharacters: maxMarkdownCharacters });
  const deepLine = findDeepNesting(text);
  if (deepLine !== undefined) return renderPlain(text, 'nested-too-deeply', tooDeepParameters, deepLine);
  try {
    return await render(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return renderPlain(text, 'nested-too-deeply', tooDeepParameters);
  }
}

const tooDeepParameters = { extent: 'article', maxLevels: maxNestingLevels } as const;

async function render(source: string, options: RenderOptions): Promise<Rendering> {
  const frontMatter = readFrontMatter(source);
  const metadata = readMetadata(source, frontMatter.data, options.bibliography);
  const blocks = readSource(source, frontMatter.bodyOffset, frontMatter.bodyLine, {
    language: options.language,
    sourceLines: options.sourceLines ?? false,
    teaserLength: (options.excerptLength ?? defaultExcerptLength) + 200,
    title: options.title,
    resolveImage: options.resolveImage,
  });
  await loadLanguages(new Set(blocks.flatMap(({ reading }) => reading.languages)));
  const article = assembleArticle(blocks, metadata, options);
  const problems = [...frontMatter.problems, ...metadata.problems, ...article.problems];
  return { ...article, frontMatter: frontMatter.data, problems: limitProblems(problems) };
}

/** Maximum number of problems listed: authors with more fix these first, and a hostile source cannot fill the database. */
const maxListedProblems = 1_000;

function limitProblems(problems: Problem[]): Problem[] {
  const sorted = problems.sort((one, other) => one.line - other.line || one.column - other.column);
  const next = sorted[maxListedProblems];
  if (next === undefined) return sorted;
  return [
    ...sorted.slice(0, maxListedProblems),
    makeProblem('too-many-problems', { maxProblems: maxListedProblems }, next),
  ];
}
