import type { BlockContent, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from './definition-list-nodes';

/**
 * Makes lists of the descriptions that the parser found and the paragraphs before them, each line of which is a term. A description without a
 * term, or beside a table, whose caption it is, becomes a paragraph that begins with its colon.
 */
export function gatherDefinitionLists(tree: Root): undefined {
  const waiting: Parents[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = parent.children as Nodes[];
    if (parent.type !== 'definitionList' && children.some(({ type }) => type === 'definitionDescription'))
      parent.children = gather(children) as never;
    for (const child of parent.children) {
      if ('children' in child && !leaves.has(child.type)) waiting.push(child);
    }
  }
}

const leaves = new Set(['paragraph', 'heading', 'table', 'definitionTerm']);

function gather(children: Nodes[]): Nodes[] {
  const gathered: Nodes[] = [];
  for (const [index, node] of children.entries()) {
    const previous = gathered.at(-1);
    const isCaption = previous?.type === 'table' || children[index + 1]?.type === 'table';
    if (node.type !== 'definitionDescription') gathered.push(node);
    else if (!isCaption && previous?.type === 'definitionList') extend(previous, [node]);
    else if (!isCaption && previous?.type === 'paragraph') {
      gathered.pop();
      const before = gathered.at(-1);
      const list = before?.type === 'definitionList' ? before : emptyList(previous);
      extend(list, [...termsOf(previous), node]);
      if (list !== before) gathered.push(list);
    } else gathered.push(...asParagraph(node));
  }
  return gathered;
}

function emptyList({ position }: Paragraph): DefinitionList {
  const place = position && { position: { start: { ...position.start }, end: { ...position.end } } };
  return { type: 'definitionList', children: [], ...place };
}

function extend(list: DefinitionList, items: DefinitionList['children']): void {
  list.children.push(...items);
  const end = items.at(-1)?.position?.end;
  if (list.position !== undefined && end !== undefined) list.position.end = { ...end };
}

/** Divides a paragraph into its lines. */
function termsOf(paragraph: Paragraph): DefinitionTerm[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        // The offset of a later line depends on how the text before it is written.
        const position = index === 0 ? child.position : undefined;
        if (value !== '') lines.at(-1)?.push({ type: 'text', value, ...(position && { position }) });
      }
    }
  }
  const terms = lines.filter((line) => line.length > 0);
  return terms.map((children, index): DefinitionTerm => {
    // Each node has a position of its own, since the parser moves them.
    const place = () => (index === 0 && paragraph.position ? { position: structuredClone(paragraph.position) } : {});
    return { type: 'definitionTerm', children: [{ type: 'paragraph', children, ...place() }], ...place() };
  });
}

function asParagraph({ children, mark, position }: DefinitionDescription): Nodes[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [textParagraph(mark.trimEnd(), position), ...children];
  const [text, ...others] = first.children;
  const place = (end: Point | undefined) =>
    position && end ? { position: structuredClone({ start: position.start, end }) } : {};
  const isText = text?.type === 'text';
  const end = isText ? text.position?.end : text?.position?.start;
  const own: PhrasingContent = { type: 'text', value: isText ? mark + text.value : mark, ...place(end) };
  const phrases = text === undefined || isText ? others : [text, ...others];
  return [{ ...first, children: [own, ...phrases], ...place(first.position?.end) }, ...rest];
}

function textParagraph(value: string, position: Paragraph['position']): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }], ...(position && { position }) };
}
