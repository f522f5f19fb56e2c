import type { Heading, Paragraph, TableCell } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { placeOf } from '../problems/place-of';
import { positionWithin } from '../problems/position-within';
import type { Fix } from '../problems/problem';
import { visit } from '../tree/visit';

/**
 * Reports comments of Obsidian, `%%text%%`, which its author does not expect in public: they are text here. The marks of one that goes on after its
 * paragraph are reported alone. `50%%` is none.
 */
export function checkComments(block: Paragraph | Heading | TableCell, state: BlockState): void {
  const marks = marksIn(block, state.source);
  let known = block.position?.start;
  for (let index = 0; index < marks.length && known !== undefined; index += 2) {
    const from = marks[index] ?? 0;
    const closing = marks[index + 1];
    const to = closing === undefined ? from + 2 : closing + 2;
    const position = positionWithin(state.source, known, from, to);
    const fix = closing === undefined ? undefined : commentFix(state.source, from, closing, placeOf(position));
    report(state, 'comment-shown', {}, position, fix);
    known = position.end;
  }
}

/** The offsets of `%%` in the text of a block, not in its code and formulas. */
function marksIn(block: Paragraph | Heading | TableCell, source: string): number[] {
  const marks: number[] = [];
  visit(block, 'text', ({ position }) => {
    const from = position?.start.offset;
    if (from === undefined) return;
    for (const { index } of source.slice(from, position?.end.offset).matchAll(/(?<![\\%])%%(?!%)/g)) {
      const opens = marks.length % 2 === 0;
      if (!opens || !/\d/.test(source[from + index - 1] ?? '')) marks.push(from + index);
    }
  });
  return marks;
}

/** None where an HTML comment would change what is around it, or would end early. */
function commentFix(source: string, from: number, closing: number, place: ReturnType<typeof placeOf>): Fix | undefined {
  const text = source.slice(from + 2, closing);
  const lineStart = Math.max(source.lastIndexOf('\n', from), source.lastIndexOf('\r', from)) + 1;
  const isAtStart = /^[ \t>]*$/.test(source.slice(lineStart, from));
  const rest = /^[^\r\n]*/.exec(source.slice(closing + 2))?.[0].trim() ?? '';
  if (text.includes('--') || (isAtStart && rest !== '')) return undefined;
  return {
    title: { en: 'Make it an HTML comment', zh: '改为 HTML 注释' },
    ...place,
    replacement: `<!-- ${text.trim()} -->`,
  };
}
