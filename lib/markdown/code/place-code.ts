import type { Element, Text } from 'hast';
import type { Position } from 'unist';
import { addHole, type BlockState } from '../block/block-state';
import type { CodeInfo } from '../block/code-info';
import type { CodeHole, PlacedLabel } from '../block/hole';
import { classNames, isElement, plainText } from '../tree/article-node';
import { parseCodeInfo } from './parse-code-info';

/** Shows code written as HTML (`<pre><code class="language-js">`) like a fenced block. Undefined for other `<pre>` elements. */
export function placeCode(pre: Element, state: BlockState): Text | undefined {
  const code = pre.children.find((child) => isElement(child, 'code'));
  if (!isElement(code)) return undefined;
  const text = plainText(code).replace(/\n$/, '');
  const language = classNames(code).find((name) => name.startsWith('language-'));
  const lang = language?.slice('language-'.length) ?? null;
  const { position } = pre;
  return {
    type: 'text',
    value: addHole(state, makeCodeHole(text, parseCodeInfo(lang, null), [], undefined, position)),
  };
}

/** The hole of a code block. It is numbered if it has labels, in its info string (`#lst:fit`) or next to it. */
export function makeCodeHole(
  text: string,
  info: CodeInfo,
  adjacentLabels: PlacedLabel[],
  idPosition: Position | undefined,
  position: Position | undefined,
): CodeHole {
  const placed = [...adjacentLabels, ...(info.id === null ? [] : [{ name: info.id, position: idPosition }])];
  const labels = placed.map(({ name }) => name);
  const named = { text: info.title ?? '', isNumbered: true, position: placed[0]?.position ?? position };
  const item = labels.length === 0 ? null : { kind: 'listing' as const, labels, ...named };
  return { kind: 'code', text, info, item, position };
}
