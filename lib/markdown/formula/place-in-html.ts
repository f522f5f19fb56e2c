import type { Html } from 'mdast';
import { addHole, type BlockState } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { FormulaFinder, type FoundFormula } from '../text/formula-finder';
import { textInHtml } from '../text/text-in-html';
import { makeFormulaHole } from './make-formula-hole';

/**
 * Replaces the formulas in the text of raw HTML, such as `<summary>` and `<td>`, by holes. Code and preformatted text have none. Character
 * references are read, since HTML needs `&lt;` where TeX has `<`.
 */
export function placeInHtml(node: Html, state: BlockState): void {
  if (!/[$\\]/.test(node.value)) return;
  const pieces: string[] = [];
  let done = 0;
  let known = node.position?.start;
  const isVerbatim = state.source.startsWith(node.value, known?.offset ?? 0);
  for (const { from, to } of textInHtml(node.value)) {
    const text = node.value.slice(from, to);
    for (const found of formulasIn(text)) {
      const written = text.slice(found.texFrom, found.texTo);
      const tex = readReferences(written);
      const offset = (node.position?.start.offset ?? 0) + from;
      const place =
        isVerbatim && known ? positionWithin(state.source, known, offset + found.from, offset + found.to) : undefined;
      const start =
        place && positionWithin(state.source, place.start, offset + found.texFrom, offset + found.texFrom).start;
      const isOneLine = tex === written && !/[\r\n]/.test(tex);
      const texLines = start && isOneLine ? [{ offset: 0, line: start.line, column: start.column }] : [];
      const hole = makeFormulaHole(tex, found.display, false, texLines, place ?? node.position);
      pieces.push(node.value.slice(done, from + found.from), addHole(state, hole));
      done = from + found.to;
      known = place?.end ?? known;
    }
  }
  node.value = pieces.join('') + node.value.slice(done);
}

function formulasIn(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  const finder = new FormulaFinder(text);
  for (let index = 0; index < text.length; ) {
    const formula = finder.at(index);
    if (formula !== undefined) found.push(formula);
    index = formula?.to ?? index + finder.skip(index);
  }
  return found;
}

function readReferences(tex: string): string {
  return tex.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&');
}
