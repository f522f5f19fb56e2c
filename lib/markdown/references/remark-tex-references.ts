import type { Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { pageReferencePattern, readReference, referencePattern } from '../syntax/reference-commands';
import { takeTrailingSpace } from './remove-trailing-space';
import { isInBrackets, maxCharactersBefore, visitText } from './visit-text';

/**
 * Turns `\ref{name}` and its relatives (see `referencePattern`) in text into links; each accepts several names separated by commas. Those that
 * show a page are reported. Runs before citations are read.
 */
export function remarkTexReferences() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!/\\[A-Za-z]*ref(?:range)?[*\s]*\{|\\@ref\(/.test(state.source)) return;
    visitText(tree, (node, _, parent, before) => {
      if (node.type !== 'text' || parent.type === 'link') return;
      reportPages(node, state);
      replaceIn(node, before, state);
    });
  };
}

function reportPages(node: Text, state: BlockState): void {
  let known = node.position?.start;
  let read = 0;
  for (const match of node.value.matchAll(pageReferencePattern)) {
    const [written] = match;
    const place = placed(state.source, known, written, match.index - read);
    const command = written.slice(0, written.search(/[*\s{]/));
    report(state, 'reference-to-page', { command }, place);
    known = place?.end ?? known;
    read = match.index + written.length;
  }
}

function replaceIn(node: Text, previous: string, state: BlockState): void {
  let known = node.position?.start;
  const done: string[] = [];
  let before = previous;
  let read = 0;
  const add = (piece: string): void => {
    done.push(piece);
    before = (before + piece).slice(-maxCharactersBefore);
  };
  for (const match of node.value.matchAll(referencePattern)) {
    const [whole] = match;
    const written = node.value.slice(read, match.index);
    // Starts from the previous reference, so that many in one text take linear time.
    const position = placed(state.source, known, whole, written.length);
    if (match.groups?.key !== undefined && !isAfterBackslash(state.source, position)) continue;
    const end = match.index + whole.length;
    const textBefore = (before + written).slice(-maxCharactersBefore);
    const { text, isSpaced } = takeTrailingSpace(written, before);
    add(text);
    const { command, isRange, names } = readReference(match);
    const parts = names.map(({ offset, ...named }) => {
      const at = (position?.start.offset ?? 0) + offset;
      const place = position && positionWithin(state.source, position.start, at, at + named.name.length);
      return { ...named, position: place };
    });
    add(
      addHole(state, {
        kind: 'reference',
        names: parts,
        command,
        ...(isRange && { isRange }),
        before: textBefore,
        isSpaced,
        ...(isInBrackets(textBefore, node.value.slice(end, end + 1)) && { isInBrackets: true as const }),
        position,
      }),
    );
    known = position?.end ?? known;
    read = end;
  }
  if (read > 0) node.value = done.join('') + node.value.slice(read);
}

/** Whether what begins at a position is escaped in the source. */
function isAfterBackslash(source: string, position: Position | undefined): boolean {
  const at = position?.start.offset ?? 0;
  return /(?<!\\)\\(?:\\\\)*$/.test(source.slice(Math.max(0, at - 20), at));
}

/**
 * The position of a reference in the source, `passed` characters of text after `known`; it begins there if it is written differently. The
 * search extends as far as escapes and character references may have lengthened that text, not to the end each time.
 */
function placed(source: string, known: Point | undefined, written: string, passed: number): Position | undefined {
  if (known?.offset === undefined) return undefined;
  const area = source.slice(known.offset, known.offset + 40 * passed + written.length + 1_000);
  const from = known.offset + Math.max(0, area.indexOf(written));
  return positionWithin(source, known, from, from + written.length);
}
