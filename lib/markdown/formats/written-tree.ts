import type { Emphasis, Html, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { completeDirective } from '../directives/read-directive-box';
import type { DisplayFormula, InlineFormula } from '../syntax/math-nodes';
import { isDollarFormula } from '../text/formula-or-prose';

/**
 * A new tree of a block for rewriting it. Text, links, images, code and other inline content are kept as the author wrote them, so that nothing
 * new is escaped, and attributes, citations and references stay intact; formulas get dollars, display formulas on lines of their own.
 * `text` is the block as typed, to which the tree's positions refer.
 */
export function writtenTree(tree: Root, text: string): Root {
  return { type: 'root', children: blocksOf(tree.children, { text, quotes: 0 }) as RootContent[] };
}

/** `quotes`: how many block quotations surround the node; their marks begin its lines. */
interface Place {
  text: string;
  quotes: number;
}

function blocksOf(children: readonly Nodes[], place: Place): Nodes[] {
  const blocks: Nodes[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (node === undefined) continue;
    const next = children[index + 1];
    if (node.type !== 'math') blocks.push(...blockOf(node, place));
    else if (next?.type !== 'paragraph' || next.position?.start.line !== node.position?.end.line) {
      blocks.push(asWritten(displayFormula(node, place)));
    } else {
      // Text after the closing mark, such as attributes.
      const before = `${displayFormula(node, place)} `;
      blocks.push(asWrittenRound(before, phrasesOf(next.children, place), ''));
      index += 1;
    }
  }
  return blocks;
}

function blockOf(node: Nodes, place: Place): Nodes[] {
  switch (node.type) {
    case 'table':
      return tableOf(node, place);
    case 'paragraph':
    case 'heading':
      return [{ ...node, children: phrasesOf(node.children, place) }];
    case 'blockquote':
      return [{ ...node, children: blocksOf(node.children, { ...place, quotes: place.quotes + 1 }) as never }];
    case 'containerDirective':
      return [containerOf(node, place)];
    case 'leafDirective':
    case 'definitionList':
    case 'definition':
      return [written(node, place)];
    default:
      return 'children' in node ? [{ ...node, children: blocksOf(node.children, place) } as Nodes] : [node];
  }
}

/** A container as a generic directive, in whatever form it is written. */
function containerOf(node: ContainerDirective, place: Place): Nodes {
  const container = { ...node, children: [...node.children], data: { ...node.data } };
  completeDirective(container, place.text);
  return { ...container, children: blocksOf(container.children, place) as ContainerDirective['children'] };
}

/** A caption that GFM parsed as the table's last row becomes a paragraph after it, where that has the same meaning. */
function tableOf(table: Table, place: Place): Nodes[] {
  const last = table.children.at(-1);
  const [cell, ...others] = last?.children ?? [];
  const first = place.text[last?.position?.start.offset ?? 0];
  const isCaption = first !== '|' && cell !== undefined && others.length === 0 && (table.align?.length ?? 0) > 1;
  const rows = isCaption ? table.children.slice(0, -1) : table.children;
  const children = rows.map((row) => ({
    ...row,
    children: row.children.map((one) => ({ ...one, children: phrasesOf(one.children, place) })),
  }));
  const caption: Paragraph[] = isCaption ? [{ type: 'paragraph', children: phrasesOf(cell.children, place) }] : [];
  return [{ ...table, children }, ...caption];
}

function phrasesOf(children: readonly PhrasingContent[], place: Place): PhrasingContent[] {
  return children.map((child) => phraseOf(child, place));
}

function phraseOf(node: PhrasingContent, place: Place): PhrasingContent {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { ...node, children: phrasesOf(node.children, place) };
    case 'break':
      return asWritten('\\\n');
    case 'inlineMath':
      return asWritten(inlineFormula(node, place));
    case 'text': {
      const { value } = written(node, place);
      return asWritten(value.replace(/[ \t]+(?=\n)/g, ''));
    }
    case 'link':
      return linkOf(node, place);
    default:
      return written(node, place);
  }
}

/** The content of a link between its original brackets and address; a bare address stays as it is. */
function linkOf(node: PhrasingContent & { type: 'link' }, place: Place): PhrasingContent {
  const start = node.position?.start.offset ?? 0;
  const last = node.children.at(-1)?.position?.end.offset;
  if (place.text[start] !== '[' || last === undefined) return written(node, place);
  const after = withoutMarks(place.text.slice(last, node.position?.end.offset), place.quotes);
  return asWrittenRound('[', phrasesOf(node.children, place), after);
}

/** Markdown to write as it is. It has a type of its own because the library would escape some `html`. */
function asWritten(value: string): Html {
  return { type: 'written', value } as unknown as Html;
}

/** Markdown to write as it is around children. */
function asWrittenRound(before: string, children: PhrasingContent[], after: string): Emphasis {
  return { type: 'writtenRound', before, after, children } as unknown as Emphasis;
}

function written(node: Nodes, { text, quotes }: Place): Html {
  const { start, end } = node.position ?? {};
  return asWritten(withoutMarks(text.slice(start?.offset, end?.offset), quotes));
}

/** Source over several lines without the quotation marks and indent before all but the first. */
function withoutMarks(source: string, quotes: number): string {
  if (!source.includes('\n')) return source;
  return source.replace(new RegExp(`\\n(?:[ \\t]*>){0,${quotes}}[ \\t]*`, 'g'), '\n');
}

function inlineFormula(node: InlineFormula, place: Place): string {
  const { value } = written(node, place);
  const tex = node.value.trim();
  if (node.data.display || !value.startsWith('\\(')) return value;
  const { start, end } = node.position ?? {};
  const previous = place.text[(start?.offset ?? 0) - 1] ?? '';
  const following = place.text[end?.offset ?? place.text.length] ?? '';
  const fits = isDollarFormula({ tex, previous, following }) && !/(?<!\\)\$/.test(tex);
  return fits ? `$${tex}$` : value;
}

function displayFormula(node: DisplayFormula, place: Place): string {
  const { value } = written(node, place);
  if (!node.data.closed) return value;
  const tex = node.value.trim();
  return value.startsWith('$$') || value.startsWith('\\[') ? `$$\n${tex}\n$$` : tex;
}
