import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from '../document/article-state';

/** Remembers where each formula's TeX stands, since positions inside a node do not survive the way to HTML. */
export function collectFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    visit(tree, (node) => {
      if (node.type === 'code' && node.lang === 'math') collectFence(node, state);
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const offset = node.position?.start.offset;
      if (offset === undefined) return;
      state.texLines.set(offset, node.data.texLines);
      if (node.data.closed) return;
      state.unclosed.add(offset);
      // All that was typed is shown, with its opening mark.
      node.value = state.source.slice(offset, node.position?.end.offset);
    });
  };
}

/** A fenced block of the language `math`: its TeX begins on the line after the fence, indented like it. */
function collectFence(code: Code, state: ArticleState): void {
  const start = code.position?.start;
  if (start?.offset === undefined) return;
  let offset = 0;
  const lines = code.value.split('\n').map((line, index) => {
    const texLine = { offset, line: start.line + 1 + index, column: start.column };
    offset += line.length + 1;
    return texLine;
  });
  state.texLines.set(start.offset, lines);
}
