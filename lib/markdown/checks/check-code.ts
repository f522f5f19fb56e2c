import type { Code } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import type { CodeInfo, Span } from '../block/code-info';
import { languageNames } from '../code/language-names';
import { locateInCodeInfo, parseCodeInfo } from '../code/parse-code-info';
import { closingFix } from '../problems/closing-fix';
import { positionWithin } from '../problems/position-within';
import { sourceOf } from './source-of';

/** Checks a code block: whether its fence is closed, and whether the text after the fence is valid. */
export function checkCode(node: Code, state: BlockState): void {
  checkFence(node, state);
  if (!node.lang || node.lang === 'math' || node.lang === '{math}') return;
  const info = parseCodeInfo(node.lang, node.meta);
  checkLanguage(node, info, state);
  checkLines(node, info, state);
  for (const place of info.unreadable) {
    const attribute = textOfInfo(node).slice(place.from, place.to).slice(0, 40);
    report(state, 'attribute-invalid', { attribute }, locateInCodeInfo(node, state.source, place));
  }
}

/** Reports a fence that is closed by the end of its document or container rather than by a second fence (CommonMark 0.31.2, 4.5). */
function checkFence(node: Code, state: BlockState): void {
  const { text, from } = sourceOf(node, state) ?? { text: '', from: 0 };
  const [fence] = /^(?:`{3,}|~{3,})/.exec(text) ?? [];
  const { position } = node;
  if (fence === undefined || position === undefined) return;
  const lastLine = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  const closing = /^[ \t>]*(`+|~+)[ \t]*$/.exec(lastLine)?.[1] ?? '';
  if (lastLine.length < text.length && closing.startsWith(fence)) return;
  const place = positionWithin(state.source, position.start, from, from + fence.length);
  report(state, 'fence-unclosed', { fence }, place, closingFix(position, state.source, fence));
}

/** Notes an unknown language, which is reported once for the whole article (see check-article.ts). */
function checkLanguage(node: Code, { language }: CodeInfo, state: BlockState): void {
  if (language === null || languageNames.has(language)) return;
  const from = textOfInfo(node).toLowerCase().indexOf(language);
  const position = locateInCodeInfo(node, state.source, { from, to: from + language.length });
  state.unknownLanguages.push({ name: language, position });
}

function checkLines(node: Code, { highlighted }: CodeInfo, state: BlockState): void {
  if (highlighted.length === 0) return;
  const lines = node.value.split(/\r\n?|\n/).length;
  for (const range of highlighted) {
    if (range.last <= lines) continue;
    const place = locateInCodeInfo(node, state.source, range);
    report(state, 'code-line-out-of-range', { range: textOfRange(node, range), lines }, place);
  }
}

function textOfInfo({ lang, meta }: Code): string {
  return meta ? `${lang ?? ''} ${meta}` : (lang ?? '');
}

function textOfRange(node: Code, { from, to }: Span): string {
  return textOfInfo(node).slice(from, to);
}
