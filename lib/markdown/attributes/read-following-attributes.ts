import type { Nodes, Parents } from 'mdast';
import '../syntax/math-nodes';
import { cutUpTo } from './cut-source';
import { type Attributes, parseAttributes } from './parse-attributes';

/**
 * Takes the attributes that follow images at once, `![cap](x.png){#fig:a width=60%}`, and display formulas on the line
 * of their closing mark, `$$ x $$ {#eq:a}`, out of the text into `data.attributes` of the image or formula. `source` is
 * the text that the places in the tree count in.
 */
export function readFollowingAttributes(parent: Parents, source: string): void {
  const siblings: Nodes[] = parent.children;
  for (let index = 0; index < siblings.length - 1; index += 1) {
    const node = siblings[index];
    if (node?.type === 'image' || node?.type === 'imageReference') {
      const attributes = parseAttributes(source, node.position?.end.offset ?? source.length);
      if (attributes && cutUpTo(siblings, index + 1, source, attributes.end)) node.data = { ...node.data, attributes };
    } else if (node?.type === 'inlineMath' && node.data.display) {
      const attributes = attributesOnLine(source, node.position?.end.offset);
      if (attributes && cutUpTo(siblings, index + 1, source, attributes.end)) node.data.attributes = attributes;
    } else if (node?.type === 'math') {
      const attributes = takeFromTail(siblings, index + 1, source, node.position?.end);
      if (attributes !== undefined) node.data.attributes = attributes;
    }
  }
}

function attributesOnLine(source: string, from: number | undefined): Attributes | undefined {
  let at = from ?? source.length;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  return parseAttributes(source, at);
}

/** Text after the closing mark of a formula is a paragraph that begins on the same line. */
function takeFromTail(
  siblings: Nodes[],
  index: number,
  source: string,
  end: { line: number; offset?: number | undefined } | undefined,
): Attributes | undefined {
  const tail = siblings[index];
  if (tail?.type !== 'paragraph' || tail.position?.start.line !== end?.line) return undefined;
  const attributes = attributesOnLine(source, end?.offset);
  if (attributes === undefined || !cutUpTo(tail.children, 0, source, attributes.end)) return undefined;
  const [first] = tail.children;
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (tail.children.every((child) => child.type === 'text' && child.value === '')) siblings.splice(index, 1);
  return attributes;
}
