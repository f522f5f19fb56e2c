import type { Root } from 'mdast';
import { readFrontMatter } from '../metadata/front-matter';
import { type ArticleDefinitions, knownDefinitions } from '../read/block-definitions';
import { parseBlocks } from '../read/parse-blocks';
import { articleParser } from '../read/pipeline';
import type { SourceBlock } from '../split/source-block';
import { splitSource } from '../split/split-source';
import { writeMarkdown } from './markdown-writer';
import { meaningOf } from './meaning-of';
import { type ParsedArticle, parseArticle } from './parse-article';
import { writtenTree } from './written-tree';

/**
 * Normalizes the source of an article: `*` and `**` for emphasis, `-` for lists, `#` for headings, fences for code, `$` and `$$` for
 * formulas, one blank line between blocks, line feeds. Front matter is kept byte for byte, and so are the words within a line. The result
 * renders as the source does: a block whose meaning would change, or which would change again when normalized again, is kept as typed. So is
 * an entire article that cannot be parsed within bounds.
 */
export function normalizeMarkdown(source: string): string {
  let form = source;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = normalizeOnce(form);
    if (next === form) return form;
    form = next;
  }
  return source;
}

/** One is enough except for sources such as lists in unclosed blocks, whose blocks change once they are closed. */
const maxRounds = 5;

function normalizeOnce(source: string): string {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const bodyOffset = parseArticle(text)?.bodyOffset;
  if (bodyOffset === undefined) return source;
  const frontMatter = text.slice(0, bodyOffset);
  const body = text.slice(bodyOffset).replace(/\r\n?/g, '\n');
  const article = parseArticle(frontMatter + body);
  const pieces = article && piecesOf(article);
  if (pieces === undefined) return source;
  // Even if each block keeps its meaning, neighbouring blocks could merge.
  const meaning = articleMeaning(frontMatter + body);
  const forms = [pieces.join('\n\n'), withoutBlankEnds(body)].map((form) => joinFrontMatter(frontMatter, form));
  return forms.find((form) => articleMeaning(form) === meaning) ?? source;
}

function joinFrontMatter(frontMatter: string, body: string): string {
  if (body === '') return frontMatter;
  if (frontMatter !== '') return `${frontMatter}\n${body}\n`;
  // A thematic break at the start must not become a front matter fence.
  return readFrontMatter(`${body}\n`).bodyOffset > 0 ? `\n${body}\n` : `${body}\n`;
}

/** The normalized blocks without blank lines around them; undefined if one of them cannot be parsed within bounds. */
function piecesOf({ blocks, definitions }: ParsedArticle): string[] | undefined {
  const pieces: string[] = [];
  let previous: Root | undefined;
  let isOtherList = false;
  for (const { block, tree } of blocks) {
    if (tree === null) return undefined;
    isOtherList = previous !== undefined && continuesList(previous, tree) && !isOtherList;
    const piece = normalizeBlock(tree, block.text, isOtherList, definitions);
    if (piece !== '') pieces.push(piece);
    previous = tree;
  }
  return pieces;
}

/** Whether two lists of one kind are adjacent, which would be one list with the same mark. */
function continuesList(previous: Root, tree: Root): boolean {
  const before = previous.children.at(-1);
  const [after] = tree.children;
  return before?.type === 'list' && after?.type === 'list' && before.ordered === after.ordered;
}

function normalizeBlock(tree: Root, text: string, isOtherList: boolean, definitions: ArticleDefinitions): string {
  const known = knownDefinitions(definitions);
  const parse = (blocks: SourceBlock[]): Root[] => parseBlocks(blocks, known, articleParser);
  const write = (root: Root, markdown: string): string =>
    withoutBlankEnds(writeMarkdown(writtenTree(root, markdown), isOtherList));
  const meaning = (markdown: string): string => {
    const blocks = splitSource(markdown, 0, 1);
    const trees = parse(blocks);
    return meaningOf(
      blocks.map((block, index) => ({ text: block.text, tree: trees[index] ?? emptyTree() })),
      definitions,
    );
  };
  const candidate = write(tree, text);
  const [again = emptyTree()] = parse([{ text: candidate, offset: 0, line: 1 }]);
  const isStable = write(again, candidate) === candidate;
  return isStable && meaning(`${candidate}\n`) === meaning(text) ? candidate : withoutBlankEnds(text);
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}

function withoutBlankEnds(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').replace(/\n\s*$/, '');
}

function articleMeaning(source: string): string | undefined {
  const article = parseArticle(source);
  if (article === undefined) return undefined;
  const blocks = article.blocks.map(({ block, tree }) => ({ text: block.text, tree: tree ?? emptyTree() }));
  return meaningOf(blocks, article.definitions);
}
