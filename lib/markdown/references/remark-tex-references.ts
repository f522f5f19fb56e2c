import type { Nodes, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../document/visit';
import { addHole, type BlockState, blockState } from '../read/block-state';
import type { ReferenceHole } from '../read/hole';
import { positionWithin } from './position-within';
import { splitNames } from './split-names';

/**
 * Makes links of `\ref{name}`, `\eqref{name}` (LaTeX2e, amsldoc 3.11.3), `\autoref{name}` (hyperref) and `\cref{name}` (cleveref)
 * in text; each takes several names, divided by commas. Runs before citations are read.
 */
export function remarkTexReferences() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!/\\(?:eq|auto|[cC])?ref\{/.test(state.source)) return;
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'link') return;
      replaceIn(node, textBefore(parent, index), state);
    });
  };
}

const reference = /\\(eqref|ref|autoref|[cC]ref)\{([^{}\n]{1,500})\}/g;

function replaceIn(node: Text, previous: string, state: BlockState): void {
  let from = node.position?.start.offset ?? 0;
  let done = previous;
  let read = 0;
  const before = previous.length;
  for (const match of node.value.matchAll(reference)) {
    const [whole, command = '', names = ''] = match;
    from = Math.max(from, state.source.indexOf(whole, from));
    done += node.value.slice(read, match.index);
    // Whether a space stands between Chinese and the reference depends on what the reference shows.
    const isSpaced = done.length > before && /\p{Script=Han} $/u.test(done);
    if (isSpaced) done = done.slice(0, -1);
    const place = { namesAt: from + whole.indexOf('{') + 1, from, to: from + whole.length };
    done += referenceSign(
      state,
      names,
      { command: commandOf(command), before: done.slice(-40), isSpaced },
      node,
      place,
    );
    read = match.index + whole.length;
    from += whole.length;
  }
  if (read > 0) node.value = done.slice(before) + node.value.slice(read);
}

function referenceSign(
  state: BlockState,
  names: string,
  facts: Pick<ReferenceHole, 'command' | 'before' | 'isSpaced'>,
  node: Text,
  { namesAt, from, to }: { namesAt: number; from: number; to: number },
): string {
  const start = node.position?.start;
  const place = (at: number, end: number) => start && positionWithin(state.source, start, at, end);
  const parts = splitNames(names).map(({ name, offset }) => {
    return { name, position: place(namesAt + offset, namesAt + offset + name.length) };
  });
  const position = place(from, to);
  return addHole(state, { kind: 'reference', names: parts, ...facts, position });
}

function commandOf(command: string): ReferenceHole['command'] {
  return command === 'ref' || command === 'eqref' ? command : 'autoref';
}

/** The end of the text that stands before child `index` in its line. */
export function textBefore(parent: Parents, index: number): string {
  const previous: Nodes | undefined = parent.children[index - 1];
  return previous?.type === 'text' ? previous.value.slice(-40) : '';
}
