import type { Nodes } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { placeOf } from '../problems/place-of';
import { positionWithin } from '../problems/position-within';
import { replacementFix } from '../problems/replacement-fix';
import type { DisplayFormula } from '../syntax/math-nodes';
import { sourceOf } from './source-of';
import type { WrittenText } from './written-text';

/** Reports the blank lines of a displayed formula, with a fix that removes them. */
export function checkBlankLines(node: DisplayFormula, state: BlockState): void {
  const { text, from } = sourceOf(node, state) ?? { text: '', from: 0 };
  const start = node.position?.start;
  if (!node.data.closed || start === undefined) return;
  const gaps = [...text.matchAll(blankLines)];
  const [first] = gaps;
  const last = gaps.at(-1);
  if (first === undefined || last === undefined) return;
  const end = last.index + last[0].length;
  const joined = text.slice(first.index, end).replace(blankLines, '$1');
  const range = positionWithin(state.source, start, from + first.index, from + end);
  const gapFrom = from + first.index + (first[1]?.length ?? 0);
  const place = positionWithin(state.source, start, gapFrom, from + first.index + first[0].length);
  const fix = replacementFix(placeOf(range), joined);
  report(state, 'math-blank-line', {}, place, { ...fix, title: { en: 'Remove the blank lines', zh: '删除空行' } });
}

/** A line ending with blank lines after it, up to the next line that is not blank. */
const blankLines = /(\r\n|\n|\r)(?:[ \t>]*(?:\r\n|\n|\r))+/g;

/** Reports several `$$..$$` within one sentence, which were meant to be in the line. */
export function checkDisplaysInSentence({ text, source, leaves, from, place }: WrittenText, state: BlockState): void {
  if (state.context.inlineDoubleDollar || !source.includes('$$')) return;
  let sentence: { from: number; to: number }[] = [];
  for (const node of [...leaves.filter((leaf) => isOneLineDisplay(leaf)), undefined]) {
    const at = node === undefined ? text.length : (node.position?.start.offset ?? from) - from;
    const last = sentence.at(-1);
    if (last !== undefined && (node === undefined || !isSameSentence(text.slice(last.to, at)))) {
      reportSentence(sentence, source, place, state);
      sentence = [];
    }
    if (node !== undefined) sentence.push({ from: at, to: (node.position?.end.offset ?? from) - from });
  }
}

function isOneLineDisplay(node: Nodes): boolean {
  return (
    node.type === 'inlineMath' &&
    node.data.display &&
    node.data.texLines.length === 1 &&
    !/\\(?:begin|label|tag)/.test(node.value)
  );
}

/** Whether there are words between two formulas, and no end of a sentence. */
function isSameSentence(between: string): boolean {
  return /\p{L}/u.test(between) && !/[。！？]|[.!?](?:\s|$)/.test(between);
}

function reportSentence(
  sentence: { from: number; to: number }[],
  source: string,
  place: WrittenText['place'],
  state: BlockState,
): void {
  const [first] = sentence;
  const last = sentence.at(-1);
  if (first === undefined || last === undefined || sentence.length < 2) return;
  if (!sentence.every(({ from, to }) => source.startsWith('$$', from) && !source.slice(from + 2, to - 2).includes('$')))
    return;
  let inLine = '';
  let done = first.from;
  for (const { from, to } of sentence) {
    inLine += `${source.slice(done, from)}$${source.slice(from + 2, to - 2).trim()}$`;
    done = to;
  }
  const fix = replacementFix(placeOf(place(first.from, last.to)), inLine, '$..$');
  const parameters = { formulas: sentence.length, setting: 'math.inlineDoubleDollar' } as const;
  report(state, 'math-display-in-sentence', parameters, place(first.from, first.to), fix);
}
