import { bytesOf } from '@/lib/kernel/bytes-of';
import type { Reading } from '../block/reading';
import { fillTemplate, maxOutputCharacters } from '../block/template';
import { engineMemory } from '../engine-memory';
import { makeExcerpt } from '../excerpt/make-excerpt';
import { startFormulaSession } from '../formula/formula-session';
import type { ArticleMetadata } from '../metadata/read-metadata';
import { moveProblem } from '../problems/move-problem';
import type { ReadSourceBlock } from '../read/read-source';
import type { RenderedBlock, Rendering, RenderOptions } from '../rendering';
import { countWords, readingMinutes } from '../text/count-words';
import { escapeHtml } from '../text/escape-html';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { checkArticle } from './check-article';
import { bibliographySection, citeSources } from './cite';
import { footnoteSection } from './fill-footnote';
import { fillHole } from './fill-hole';
import type { FilledHole } from './filled-hole';
import { makeTitle } from './make-title';
import { makeToc } from './make-toc';
import { numberArticle } from './number-article';
import { reportAt } from './report-at';
import { teaserOf } from './teaser-of';

/**
 * Assembles an article from its blocks: assigns numbers, resolves references and fills the holes. It does the same work whether the
 * blocks were just read or kept from before.
 */
export function assembleArticle(
  blocks: ReadSourceBlock[],
  metadata: ArticleMetadata,
  options: RenderOptions,
): Omit<Rendering, 'frontMatter' | 'problems'> & { problems: Rendering['problems'] } {
  const facts = startFacts(blocks, metadata, options);
  numberArticle(facts);
  facts.citations = citeSources(facts, metadata.sources);
  const filled = new Map(facts.blocks.map((block) => [block, fillBlock(block, facts)]));
  const footnotes = footnoteSection(facts, (block, hole) => filledHole(filled, block, hole, facts));
  const bibliography = bibliographySection(facts);
  checkArticle(facts);
  const { shown, tail } = showWithinLimit(
    facts,
    facts.blocks.map((block) => () => showBlock(block, filled.get(block) ?? [])),
    [footnotes, bibliography].filter(({ html }) => html !== ''),
  );
  const holeOf = (block: ArticleBlock, hole: number) => filled.get(block)?.[hole];
  const teasers = facts.blocks.map(
    (block) => () => teaserOf(block.reading.teaser, filled.get(block) ?? [], options.language),
  );
  const excerpt = makeExcerpt(teasers, options.excerptLength);
  const counted = shown.map(({ counts }) => counts);
  return {
    // The caller joins the blocks as needed; sending all of a long article at every key press would waste a megabyte.
    html: options.sourceLines ? '' : [...shown, ...tail].flatMap(({ html }) => (html === '' ? [] : html)).join('\n'),
    ...(options.sourceLines ? { blocks: renderedBlocks(facts.blocks, shown, tail) } : {}),
    toc: makeToc(facts.blocks, holeOf),
    title: makeTitle(facts.blocks, holeOf),
    excerptHtml: excerpt.html,
    excerptText: excerpt.text,
    text: [...shown.map(({ text }) => text), ...tail.map(({ text }) => text)].join('\n').trim(),
    ...sumWords(counted),
    labels: labelsOf(facts),
    references: facts.references,
    images: facts.blocks.flatMap(({ source, reading }) => reading.images.map((use) => moveUse(use, source.line))),
    links: facts.blocks.flatMap(({ source, reading }) => reading.links.map((use) => moveUse(use, source.line))),
    problems: facts.problems,
    formulas: facts.formulas,
    formulaList: facts.formulaList.sort((one, other) => one.line - other.line || one.column - other.column),
  };
}

function startFacts(blocks: ReadSourceBlock[], { macros }: ArticleMetadata, options: RenderOptions): ArticleFacts {
  const articleBlocks = blocks.map(
    (block): ArticleBlock => ({
      ...block,
      anchors: new Map(),
      itemAnchors: new Map(),
      numbers: new Map(),
      rowNumbers: new Map(),
      rowAnchors: new Map(),
    }),
  );
  const defined: ArticleFacts['footnotes']['defined'] = new Map();
  for (const block of articleBlocks) {
    for (const footnote of block.reading.footnotes) {
      if (!defined.has(footnote.identifier)) defined.set(footnote.identifier, { block, footnote });
    }
  }
  return {
    options,
    blocks: articleBlocks,
    session: startFormulaSession({ ...options.macros, ...macros }),
    labels: new Map(),
    footnotes: { defined, order: [], numbers: new Map(), calls: new Map() },
    citations: { filled: new Map(), bibliography: [] },
    ids: new Set(articleBlocks.flatMap(({ reading }) => reading.ids)),
    anchors: new Map(),
    problems: articleBlocks.flatMap(({ source, reading }) =>
      reading.problems.map((problem) => moveProblem(problem, source.line - 1)),
    ),
    references: [],
    formulas: { found: 0, typeset: 0, faulty: 0 },
    formulaList: [],
    colouredLines: 0,
    images: 0,
    compared: 0,
  };
}

/** Fills the holes of a block except those in its footnotes, which are numbered once all references are. */
function fillBlock(block: ArticleBlock, facts: ArticleFacts): FilledHole[] {
  const { reading } = block;
  if (reading.holes.length === 0) return [];
  const inNotes = new Set(reading.footnotes.flatMap((footnote) => footnote.html.holes));
  const filled: FilledHole[] = [];
  reading.holes.forEach((_, index) => {
    if (!inNotes.has(index)) filled[index] = fillHole(block, index, facts);
  });
  return filled;
}

function filledHole(
  filled: Map<ArticleBlock, FilledHole[]>,
  block: ArticleBlock,
  hole: number,
  facts: ArticleFacts,
): FilledHole {
  const filledHoles = filled.get(block) ?? [];
  const known = filledHoles[hole];
  if (known !== undefined && block.reading.holes[hole]?.kind !== 'footnote-back') return known;
  const value = fillHole(block, hole, facts);
  filledHoles[hole] = value;
  return value;
}

/** The rendered form of a block. */
interface ShownBlock {
  html: string;
  text: string;
  counts: { wordCount: number; characterCount: number };
}

/** Renders the blocks; those that exceed the bound of a page are shown as source, with one problem where they begin. */
function showWithinLimit<Tail extends { html: string; text: string }>(
  facts: ArticleFacts,
  showBlocks: (() => ShownBlock)[],
  tail: Tail[],
): { shown: ShownBlock[]; tail: { html: string; text: string }[] } {
  let size = 0;
  let isReported = false;
  const isOver = (html: string, block: ArticleBlock | undefined): boolean => {
    size += html.length;
    if (size <= maxOutputCharacters) return false;
    if (!isReported && block !== undefined)
      reportAt(facts, block, 'page-too-large', { maxCharacters: maxOutputCharacters }, undefined);
    isReported = true;
    return true;
  };
  const shown = showBlocks.map((show, index) => {
    const block = facts.blocks[index];
    const shownBlock: ShownBlock = size > maxOutputCharacters && block !== undefined ? unrendered(block) : show();
    return isOver(shownBlock.html, block) && block !== undefined ? unrendered(block) : shownBlock;
  });
  const last = facts.blocks.at(-1);
  return { shown, tail: tail.map((part) => (isOver(part.html, last) ? plainSource(part.text) : part)) };
}

function unrendered({ source: { text } }: ArticleBlock): ShownBlock {
  return { ...plainSource(text.trimEnd()), counts: { wordCount: 0, characterCount: 0 } };
}

function plainSource(text: string): { html: string; text: string } {
  return { html: `<pre class="plain-source" tabindex="0">${escapeHtml(text)}</pre>`, text };
}

/** The last rendered form of each reading: while an article is edited, almost all of them stay the same. */
const lastShownBlocks = engineMemory.cache<Reading, { values: FilledHole[]; shown: ShownBlock }>(
  ({ values, shown }) => 100 + 8 * values.length + bytesOf(shown),
);

function showBlock({ reading }: ArticleBlock, filled: FilledHole[]): ShownBlock {
  const last = lastShownBlocks.get(reading);
  if (last !== undefined && sameValues(last.values, filled)) return last.shown;
  const html = fillTemplate(reading.html, (hole) => filled[hole]?.html ?? '');
  const text = collapseSpace(fillTemplate(reading.text, (hole) => filled[hole]?.text ?? ''));
  const counted = fillTemplate(reading.text, (hole) => (filled[hole]?.counts ? (filled[hole]?.text ?? '') : ' '));
  const shown = { html, text, counts: countWords(counted) };
  lastShownBlocks.set(reading, { values: filled, shown });
  return shown;
}

function sameValues(one: FilledHole[], other: FilledHole[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    const left = one[index];
    const right = other[index];
    if (left !== right && (left?.html !== right?.html || left?.text !== right?.text)) return false;
  }
  return true;
}

function collapseSpace(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function sumWords(counts: ShownBlock['counts'][]): Pick<Rendering, 'wordCount' | 'characterCount' | 'readingMinutes'> {
  const wordCount = counts.reduce((sum, count) => sum + count.wordCount, 0);
  const characterCount = counts.reduce((sum, count) => sum + count.characterCount, 0);
  return { wordCount, characterCount, readingMinutes: readingMinutes(characterCount, wordCount - characterCount) };
}

function renderedBlocks(blocks: ArticleBlock[], shown: ShownBlock[], tail: { html: string }[]): RenderedBlock[] {
  const htmlBlocks = blocks.map(({ source }, index) => ({ html: shown[index]?.html ?? '', line: source.line }));
  return [...htmlBlocks.filter(({ html }) => html.trim() !== ''), ...tail.map(({ html }) => ({ html, line: null }))];
}

function labelsOf(facts: ArticleFacts): Rendering['labels'] {
  return [...facts.labels.values()]
    .sort((one, other) => one.line - other.line)
    .map(({ id, anchor, kind, text, number, line }) => ({ id, anchor, kind, text, number, line }));
}

function moveUse<Use extends { line: number }>(use: Use, line: number): Use {
  return line === 1 ? use : { ...use, line: use.line + line - 1 };
}
