import type { Element, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';
import { escapeHtml } from '../document/escape-html';
import { classNames, isElement, plainText, renderedNode } from '../document/rendered-node';
import { reportProblem } from '../document/report-problem';
import { highlightCode } from './highlight-code';

/** Most lines that are coloured in one article; the rest stays plain, so that a pasted log cannot hold the renderer. */
const maximumLines = 2_000;

/**
 * Highlights code blocks. `{.python .input}`, as notebooks write it, means Python. The block carries its language as
 * `data-language` and can take the focus, since a long line scrolls sideways inside it.
 */
export function rehypeCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const state = articleState(file);
    let lines = 0;
    for (const { code, index, parent } of findBlocks(tree)) {
      const text = plainText(code).replace(/\n$/, '');
      const language = languageOf(code);
      lines += text.split('\n').length;
      const fits = lines <= maximumLines;
      if (!fits && language !== undefined) {
        const message = `Only the first ${maximumLines} lines of code of an article are coloured; this block stays plain.`;
        reportProblem(state, 'warning', 'code-too-long', message, code.position);
      }
      const inner = (fits && language && (await highlightCode(text, language))) || escapeHtml(text);
      parent.children[index] = renderedNode(codeBlock(inner, language), { kind: 'code', text }, code.position);
    }
  };
}

function findBlocks(tree: Root): { code: Element; index: number; parent: Parents }[] {
  const blocks: { code: Element; index: number; parent: Parents }[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'pre' || index === undefined || parent === undefined) return;
    const code = element.children.find((child) => isElement(child, 'code'));
    if (!isElement(code)) return;
    blocks.push({ code, index, parent });
    return SKIP;
  });
  return blocks;
}

function languageOf(code: Element): string | undefined {
  const name = classNames(code)
    .find((className) => className.startsWith('language-'))
    ?.slice('language-'.length);
  return name?.replace(/^\{\s*\.?|\}$/g, '').toLowerCase() || undefined;
}

function codeBlock(inner: string, language: string | undefined): string {
  const name = language === undefined ? '' : escapeHtml(language);
  const onPre = name === '' ? '' : ` data-language="${name}"`;
  const onCode = name === '' ? '' : ` class="language-${name}"`;
  return `<pre class="code-block"${onPre} tabindex="0"><code${onCode}>${inner}\n</code></pre>`;
}
