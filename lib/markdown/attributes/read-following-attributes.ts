import type { Nodes, Parents } from 'mdast';
import '../syntax/math-nodes';
import { skipUpTo } from './cut-source';
import { type Attributes, parseAttributes } from './parse-attributes';

/**
 * Moves the attributes directly after images, `![cap](x.png){#fig:a width=60%}`, and after display formulas on the line of their closing mark,
 * `$$ x $$ {#eq:a}` or MyST's `$$ x $$ (eq:a)`, from the text to `data.attributes` of the image or formula; kramdown's after links,
 * `[a](b){:target="_blank"}`, too. `source` is the text to which the tree's positions refer.
 */
export function readFollowingAttributes(parent: Parents, source: string): void {
  const siblings: Nodes[] = parent.children;
  const kept: Nodes[] = [];
  let index = 0;
  while (index < siblings.length) {
    const node = siblings[index];
    index += 1;
    if (node === undefined) continue;
    kept.push(node);
    const tail = siblings[index];
    const attributes = attributesAfter(node, source);
    if (attributes === undefined || tail === undefined) continue;
    // Text after the closing mark of a formula is a paragraph that begins on the same line.
    if (node.type !== 'math') index = take(node, siblings, index, source, attributes) ?? index;
    else if (tail.type === 'paragraph') {
      const rest = take(node, tail.children, 0, source, attributes);
      if (rest === undefined) continue;
      tail.children.splice(0, rest);
      if (tail.children[0]?.type === 'text') tail.children[0].value = tail.children[0].value.trimStart();
      if (tail.children.every((child) => child.type === 'text' && child.value === '')) index += 1;
    }
  }
  if (kept.length < siblings.length) parent.children = kept as typeof parent.children;
}

function attributesAfter(node: Nodes, source: string): Attributes | undefined {
  const isFormula = node.type === 'math' || (node.type === 'inlineMath' && node.data.display);
  const end = node.position?.end.offset ?? source.length;
  if (node.type === 'link' && source.startsWith('{:', end)) return parseAttributes(source, end);
  if (!isFormula && node.type !== 'image' && node.type !== 'imageReference') return undefined;
  let at = end;
  while (isFormula && (source[at] === ' ' || source[at] === '\t')) at += 1;
  return parseAttributes(source, at) ?? (isFormula ? parseLabel(source, at) : undefined);
}

/** Reads the label that MyST writes after a displayed formula, `(eq:a)`, at the end of its line. A number is no label. */
function parseLabel(source: string, from: number): Attributes | undefined {
  labelPattern.lastIndex = from;
  const id = labelPattern.exec(source)?.[1];
  if (id === undefined) return undefined;
  // As if the bracket were the sign before a name in braces.
  const part = { kind: 'id' as const, value: id, from, to: from + 1 + id.length };
  return { id, classes: [], pairs: new Map(), parts: [part], from, end: part.to + 1 };
}

const labelPattern = /\(([A-Za-z][\w:.-]{0,100})\)(?=[ \t]*(?:[\r\n]|$))/y;

/** Sets the attributes on the node and returns the index of the sibling after them; undefined if they are part of another node. */
function take(
  node: Nodes,
  siblings: Nodes[],
  index: number,
  source: string,
  attributes: Attributes,
): number | undefined {
  const rest = skipUpTo(siblings, index, source, attributes.end);
  if (rest !== undefined) node.data = { ...node.data, attributes } as typeof node.data;
  return rest;
}
