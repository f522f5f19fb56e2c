import type { Nodes, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState } from '../block/block-state';
import type { ReferenceHole } from '../block/hole';
import { positionWithin } from '../problems/position-within';
import { splitNames } from '../syntax/split-names';
import { visit } from '../tree/visit';

/**
 * Turns `\ref{name}`, `\eqref{name}` (LaTeX2e, amsldoc 3.11.3), `\autoref{name}` (hyperref) and `\cref{name}` (cleveref) in text into links;
 * each accepts several names separated by commas. So is bookdown's `\@ref(name)` ("Cross-references"), whose backslash the parser has taken.
 * Runs before citations are read.
 */
export function remarkTexReferences() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!/\\(?:eq|auto|[cC])?ref\{|\\@ref\(/.test(state.source)) return;
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'link') return;
      replaceIn(node, textBefore(parent, index), state);
    });
  };
}

const reference = /\\(eqref|ref|autoref|[cC]ref)\{([^{}\n]{1,500})\}|@(ref)\(([\p{L}\p{N}:_-]{1,500})\)/gu;

function replaceIn(node: Text, previous: string, state: BlockState): void {
  let known = node.position?.start;
  let from = known?.offset ?? 0;
  const done: string[] = [];
  let before = previous;
  let read = 0;
  const add = (piece: string): void => {
    done.push(piece);
    before = (before + piece).slice(-maxCharactersBefore);
  };
  for (const match of node.value.matchAll(reference)) {
    const [whole, command = match[3] ?? '', names = match[4] ?? ''] = match;
    const text = node.value.slice(read, match.index);
    from = Math.max(from, placeAfter(state.source, from, whole, text.length));
    if (match[3] !== undefined && !isAfterBackslash(state.source, from)) continue;
    // Whether there is a space between Chinese and the reference depends on the reference's text.
    const isSpaced = text !== '' && /\p{Script=Han} $/u.test(before.slice(-2) + text.slice(-3));
    add(isSpaced ? text.slice(0, -1) : text);
    const to = from + whole.length;
    // Starts from the previous reference, so that many in one text take linear time.
    const position = known && positionWithin(state.source, known, from, to);
    const parts = splitNames(names).map(({ name, offset }) => {
      const at = from + whole.search(/[{(]/) + 1 + offset;
      const place = position && positionWithin(state.source, position.start, at, at + name.length);
      const plain = match[3] === undefined ? undefined : /^[a-z]{2,3}:(.+)/.exec(name)?.[1];
      return { name, position: place, ...(plain !== undefined && { plain }) };
    });
    add(addHole(state, { kind: 'reference', names: parts, command: commandOf(command), before, isSpaced, position }));
    known = position?.end;
    from = to;
    read = match.index + whole.length;
  }
  if (read > 0) node.value = done.join('') + node.value.slice(read);
}

/** Characters before a reference that may affect its text. */
const maxCharactersBefore = 40;

/**
 * The offset of a reference in the source, `passed` characters of text after `from`; -1 if it is written differently there. The search
 * extends as far as escapes and character references may have lengthened that text, not to the end each time.
 */
function placeAfter(source: string, from: number, written: string, passed: number): number {
  const at = source.slice(from, from + 40 * passed + written.length + 1_000).indexOf(written);
  return at < 0 ? -1 : from + at;
}

function isAfterBackslash(source: string, at: number): boolean {
  return /(?<!\\)\\(?:\\\\)*$/.test(source.slice(Math.max(0, at - 20), at));
}

function commandOf(command: string): ReferenceHole['command'] {
  return command === 'ref' || command === 'eqref' ? command : 'autoref';
}

/** The end of the text before child `index` in its line. */
export function textBefore(parent: Parents, index: number): string {
  const previous: Nodes | undefined = parent.children[index - 1];
  return previous?.type === 'text' ? previous.value.slice(-maxCharactersBefore) : '';
}
