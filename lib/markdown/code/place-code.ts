import type { Element, Text } from 'hast';
import { addHole, type BlockState } from '../block/block-state';
import { classNames, isElement, plainText } from '../tree/article-node';
import { makeCodeHole } from './make-code-hole';
import { parseCodeInfo } from './parse-code-info';

/** Code that was written as HTML (`<pre><code class="language-js">`) is shown like a fenced block. Undefined for other `<pre>`. */
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
