import type { Paragraph, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { type BlockState, report } from '../block/block-state';
import { nearestName } from '../problems/nearest-name';
import { placeOf } from '../problems/place-of';
import { positionWithin } from '../problems/position-within';
import { replacementFix } from '../problems/replacement-fix';
import { textElements } from '../syntax/known-text-directives';
import { boxNames } from '../text/box-names';
import { visit } from '../tree/visit';

/**
 * Reports what looks like a directive but is text: lines of a paragraph that begin with three colons, and bracketed text after a name that is
 * almost that of a text directive.
 */
export function checkColons(tree: Root, state: BlockState): void {
  if (state.source.includes(':::')) {
    const unread = { openings: 0 };
    visit(tree, 'paragraph', (paragraph) => {
      const first = paragraph.position?.start;
      if (first !== undefined) checkLines(paragraph, first, unread, state);
    });
  }
  if (/:[a-z]/.test(state.source)) visit(tree, 'text', (text) => checkNames(text, state));
}

/** Openings that were reported, each of which explains one closing line. */
interface Unread {
  openings: number;
}

/** Only lines that begin within the paragraph's own text: those of code, formulas and HTML in it are not meant. */
function checkLines(paragraph: Paragraph, first: Point, unread: Unread, state: BlockState): void {
  let known = first;
  for (const child of paragraph.children) {
    const { start, end } = child.position ?? {};
    if (child.type !== 'text' || start?.offset === undefined || end?.offset === undefined) continue;
    const text = state.source.slice(start.offset, end.offset);
    for (const { 0: line, index } of text.matchAll(colonLine)) {
      const from = start.offset + index;
      if (index === 0 && start.offset !== first.offset) continue;
      const at = from + line.indexOf(':::');
      const position = positionWithin(state.source, known, at, at + line.trim().length);
      known = position.start;
      if (line.trim() !== ':::' || unread.openings === 0) checkLine(line.trim(), position.start, unread, state);
      else unread.openings -= 1;
    }
  }
}

const colonLine = /(?<=^|[\r\n])[ \t>]*:{3}.*/g;

function checkLine(line: string, start: Point, unread: Unread, state: BlockState): void {
  const offset = start.offset ?? 0;
  const colons = /^:*/.exec(line)?.[0].length ?? 0;
  const fence = positionWithin(state.source, start, offset, offset + colons);
  if (line.length === colons) {
    report(state, 'colons-without-block', { kind: 'closing' }, fence, replacementFix(placeOf(fence), `\\${line}`));
    return;
  }
  unread.openings += 1;
  const name = /^[ \t]*\{?[.]?([\p{L}][\p{L}\p{N}_-]*)/u.exec(line.slice(colons));
  const suggestion = name?.[1] === undefined ? undefined : nearestName(name[1], boxNames);
  const written = name?.[1] ?? '';
  const from = offset + colons + (name?.[0].length ?? 0) - written.length;
  const place = suggestion === undefined ? fence : positionWithin(state.source, start, from, from + written.length);
  const fix = replacementFix(placeOf(place), suggestion ?? `\\${line.slice(0, colons)}`);
  report(state, 'colons-without-block', { kind: 'opening', suggestion }, place, fix);
}

const bracketed = /(?<![\p{L}\p{N}:\\]):([a-z]{2,8})\[[^\][\n]{0,200}\](?![([])/gu;

/** Reports `:kdb[Ctrl]`. */
function checkNames(text: Text, state: BlockState): void {
  const start = text.position?.start;
  if (start?.offset === undefined) return;
  let known = start;
  for (const { 1: name = '', index } of state.source
    .slice(start.offset, text.position?.end.offset)
    .matchAll(bracketed)) {
    const suggestion = nearestName(name, Object.keys(textElements));
    if (suggestion === undefined) continue;
    const at = start.offset + index + 1;
    const position = positionWithin(state.source, known, at, at + name.length);
    known = position.end;
    report(state, 'directive-unknown', { name, suggestion }, position, replacementFix(placeOf(position), suggestion));
  }
}
