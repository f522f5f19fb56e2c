import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { blockState } from '../block/block-state';
import { visit } from '../tree/visit';

/**
 * Replaces straight quotation marks and apostrophes in prose by curved ones (Unicode 17, 6.2 "Apostrophes", "Quotation Marks") where they are
 * unambiguous: pairs that open and close within a paragraph, and apostrophes within words. Marks of feet, minutes and inches stay straight,
 * and so do all marks of a paragraph in which they do not pair. One character replaces one, so positions stay valid.
 */
export function remarkQuotes() {
  return (tree: Root, file: VFile): void => {
    if (!/["']/.test(blockState(file).source)) return;
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') setQuotes(node);
    });
  };
}

function setQuotes(block: Nodes): void {
  const leaves: Text[] = [];
  visit(block, (node) => {
    if (node.type === 'text') leaves.push(node);
    else if (!('children' in node)) leaves.push({ type: 'text', value: '\uFFFC' });
  });
  const text = leaves.map((leaf) => leaf.value).join('');
  if (!/["']/.test(text)) return;
  const paired = pairQuotes(pairQuotes(setApostrophes(text), '"', '“', '”'), "'", '‘', '’');
  let from = 0;
  for (const leaf of leaves) {
    const { length } = leaf.value;
    leaf.value = paired.slice(from, from + length);
    from += length;
  }
}

/** Replaces apostrophes between letters, and before the digits of a shortened year. */
function setApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})|(?<=^|[\s(（])'(?=\d\ds?\b)/gu, '’');
}

const opensAfter = /[\s([{（［【「『《〈“‘—–\-/\p{Script=Han}，。：；、！？\uFFFC]/u;
const chinesePattern = /[\p{Script=Han}，。：；、！？”’）」』》】]/u;

/** Replaces the marks if they open and close in turn; otherwise returns the text unchanged. */
function pairQuotes(text: string, mark: string, opening: string, closing: string): string {
  let isOpen = false;
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (sign !== mark) {
      result += sign;
      continue;
    }
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const fits = isOpen ? closes(before, after) : opensAfter.test(before) && !/\s/.test(after);
    if (!fits) return text;
    result += isOpen ? closing : opening;
    isOpen = !isOpen;
  }
  return isOpen ? text : result;
}

function closes(before: string, after: string): boolean {
  if (/\s/.test(before)) return false;
  // A following letter would make it an opening mark, but Chinese has no space there.
  return !/[\p{L}\p{N}]/u.test(after) || chinesePattern.test(before) || chinesePattern.test(after);
}
