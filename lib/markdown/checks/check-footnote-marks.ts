import type { Text } from 'mdast';
import type { BlockState } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { sourceOf } from './source-of';

/**
 * Records marks such as `[^note]` that stayed text because no footnote has that name (GFM, "Footnotes"). A name consists of letters,
 * digits and `_.:-`; a range such as `[^a-z]` belongs to a regular expression.
 */
export function checkFootnoteMarks(node: Text, state: BlockState): void {
  let known = node.position?.start;
  if (known === undefined || !node.value.includes('[^')) return;
  const { text, from } = sourceOf(node, state) ?? { text: '', from: 0 };
  for (const match of text.matchAll(markPattern)) {
    const name = match[1] ?? '';
    if (/^(?:.-.)+$/u.test(name)) continue;
    const at = from + match.index + 2;
    const position = positionWithin(state.source, known, at, at + name.length);
    known = position.end;
    state.unknownFootnotes.push({ name, position });
  }
}

const markPattern = /(?<!\\)\[\^([\p{L}\p{N}_.:-]{1,200})\]/gu;
