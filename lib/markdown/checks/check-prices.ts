import type { Nodes, Parents, Text } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { placeOf } from '../problems/place-of';
import { positionWithin } from '../problems/position-within';
import { replacementFix } from '../problems/replacement-fix';
import { mayBePrice } from '../text/formula-or-prose';
import { sourceOf } from './source-of';
import { leavesOf } from './written-text';

/**
 * Reports dollars before a digit that might be mistaken for the mark of a formula: one that is text, once per paragraph, if a later dollar in
 * its paragraph could close it; and a formula that begins like a price and continues in words. The last dollar of a paragraph and escaped
 * ones are unambiguous.
 */
export function checkPrices(block: Parents, state: BlockState): void {
  const prices: { node: Text; from: number; text: string }[] = [];
  let lastDollar = -1;
  for (const node of leavesOf(block)) {
    const { text, from } = sourceOf(node, state) ?? { text: '', from: 0 };
    if (node.type === 'inlineMath') {
      if (text.startsWith('$')) lastDollar = from;
      if (mayBePrice(text)) reportFormula(node, text, state);
    } else if (node.type === 'text') {
      for (const match of text.matchAll(dollarPattern)) {
        lastDollar = from + match.index;
        const [found] = /^\$\d(?:[\d.,]*\d)?/.exec(text.slice(match.index, match.index + 30)) ?? [];
        if (found !== undefined) prices.push({ node, from: from + match.index, text: found });
      }
    }
  }
  const [first] = prices;
  if (first !== undefined && first.from < lastDollar)
    reportText(
      first,
      prices.filter(({ node }) => node === first.node),
      state,
    );
}

const dollarPattern = /(?<![\\$])\$(?!\$)/g;

function reportFormula(node: Nodes, text: string, state: BlockState): void {
  const markdownFix = `\\${text.slice(0, -1)}\\$`;
  const fix = replacementFix(placeOf(node.position), markdownFix);
  report(state, 'price-like-dollar', { text, shown: 'formula' }, node.position, fix);
}

/** One fix for all prices of a piece of text, so that the next one is not reported after it. */
function reportText(
  { node, from, text }: { node: Text; from: number; text: string },
  prices: { from: number }[],
  state: BlockState,
): void {
  const start = node.position?.start;
  if (start === undefined) return;
  const to = (prices.at(-1)?.from ?? from) + 1;
  const markdownFix = state.source.slice(from, to).replace(dollarPattern, '\\$');
  const fix = replacementFix(placeOf(positionWithin(state.source, start, from, to)), markdownFix, '\\$');
  const place = positionWithin(state.source, start, from, from + text.length);
  report(state, 'price-like-dollar', { text, shown: 'text' }, place, fix);
}
