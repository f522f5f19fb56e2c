import type { Nodes, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Attributes } from '../attributes/parse-attributes';
import { readAttributes } from '../attributes/read-attributes';
import type { SourceBlock } from '../split/source-block';
import { type ParsedArticle, parseArticle } from './parse-article';

/**
 * The syntax tree of an article as plain JSON: mdast (https://github.com/syntax-tree/mdast) with GFM, with `math` and `inlineMath` as in
 * mdast-util-math (`data.display`, and `data.closed` if the closing mark is missing), `containerDirective` etc. as in mdast-util-directive,
 * `yaml` or `toml` for front matter, `subscript` and `superscript`. Attributes are in `data.attributes` (id, classes, pairs), the caption of a
 * table in `data.caption`. Positions refer to the article as typed, after a byte order mark. What is too large or too complex to parse is
 * `code` without a language.
 */
export function toMdast(source: string): Root {
  const article = parseArticle(source);
  const text = article?.text ?? source;
  const position = positionOf(text, 0, text.length, 1);
  if (article === undefined) return { type: 'root', children: [{ type: 'code', value: text, position }], position };
  const children = [...frontMatter(article), ...article.blocks.flatMap(({ block, tree }) => blockContent(block, tree))];
  return { type: 'root', children, position };
}

function frontMatter({ text, bodyOffset }: ParsedArticle): RootContent[] {
  if (bodyOffset === 0) return [];
  const written = text.slice(0, bodyOffset).trimEnd();
  const value = written
    .split(/\r\n|\n|\r/)
    .slice(1, -1)
    .join('\n');
  // The `toml` node type is from mdast-util-frontmatter, whose types are not installed.
  const type = (written.startsWith('+++') ? 'toml' : 'yaml') as 'yaml';
  return [{ type, value, position: positionOf(text, 0, written.length, 1) }];
}

function blockContent(block: SourceBlock, tree: Root | null): RootContent[] {
  if (tree === null) {
    const value = block.text.trimEnd();
    const position = positionOf(block.text, 0, value.length, 1);
    return [moved({ type: 'code', value, position }, block) as unknown as RootContent];
  }
  readAttributes(tree, block.text);
  return tree.children.map((child) => moved(child, block) as unknown as RootContent);
}

type Plain = Record<string, unknown>;

/** Fields of nodes, in output order; `data` is built by the functions below. */
const fields = [
  ...['name', 'attributes', 'depth', 'ordered', 'start', 'spread', 'checked', 'align', 'lang', 'meta', 'url', 'title'],
  ...['alt', 'identifier', 'label', 'referenceType', 'value'],
];

/** Copies a node and its content as JSON, with positions in the article. */
function moved(node: Nodes, block: SourceBlock): Plain {
  const plainNode = node as unknown as Plain;
  const copy: Plain = { type: node.type };
  for (const field of fields) if (plainNode[field] !== undefined) copy[field] = plainNode[field];
  const data = dataOf(node, block);
  if (Object.keys(data).length > 0) copy.data = data;
  if ('children' in node) copy.children = allMoved(node.children, block);
  if (node.position !== undefined) copy.position = movedPosition(node.position, block);
  return copy;
}

/** Removed attributes may leave an empty text. */
function allMoved(nodes: Nodes[], block: SourceBlock): Plain[] {
  return nodes.filter((node) => node.type !== 'text' || node.value !== '').map((node) => moved(node, block));
}

function dataOf(node: Nodes, block: SourceBlock): Plain {
  const data: Plain = {};
  const { attributes } = node.data ?? {};
  if (attributes !== undefined) data.attributes = plainAttributes(attributes);
  if (node.type === 'math' || node.type === 'inlineMath') {
    data.display = node.data.display;
    if (!node.data.closed) data.closed = false;
  }
  if (node.type === 'paragraph' && (node.data as Plain | undefined)?.directiveLabel === true)
    data.directiveLabel = true;
  if (node.type === 'table' && node.data?.caption !== undefined) {
    const { children, position } = node.data.caption;
    data.caption = {
      children: allMoved(children, block),
      ...(position && { position: movedPosition(position, block) }),
    };
  }
  return data;
}

function plainAttributes({ id, classes, pairs }: Attributes): Plain {
  return { ...(id !== undefined && { id }), classes, pairs: Object.fromEntries(pairs) };
}

function movedPosition({ start, end }: Position, { offset, line }: SourceBlock): Position {
  const move = (point: Position['start']) => ({
    line: point.line + line - 1,
    column: point.column,
    offset: (point.offset ?? 0) + offset,
  });
  return { start: move(start), end: move(end) };
}

function positionOf(text: string, from: number, to: number, line: number): Position {
  const lines = text.slice(from, to).split(/\r\n|\n|\r/);
  const end = { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1, offset: to };
  return { start: { line, column: 1, offset: from }, end };
}
