import type { Nodes, Root, Text } from 'mdast';
import { visit } from '../tree/visit';

/**
 * Removes the line break between two Chinese or Japanese characters, where browsers would show a space (CSS Text 3, 4.1.3 leaves it to the
 * browser). Beside Latin text, numbers and formulas the break stays a space.
 */
export function remarkJoinLines() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') joinLines(node);
    });
  };
}

/** Joins the lines of a block's leaf texts, in order; any other leaf counts as one foreign character. */
function joinLines(block: Nodes): void {
  const leaves: Text[] = [];
  const foreign: Text = { type: 'text', value: '\uFFFC' };
  visit(block, (node) => {
    if (node.type === 'text') leaves.push(node);
    else if (!('children' in node)) leaves.push(foreign);
  });
  leaves.forEach((leaf, index) => {
    if (leaf === foreign || !/[\r\n]/.test(leaf.value)) return;
    const before = leaves[index - 1]?.value.at(-1) ?? '';
    const after = leaves[index + 1]?.value[0] ?? '';
    leaf.value = joinText(leaf.value, before, after);
  });
}

function joinText(value: string, before: string, after: string): string {
  // The lookbehind matches a run of spaces only from its start, so a run without a break is scanned once.
  return value.replace(/(?:(?<![ \t])[ \t]+)?(?:\r\n|\n|\r)[ \t]*/g, (lineBreak, index: number) => {
    const left = value[index - 1] ?? before;
    const right = value[index + lineBreak.length] ?? after;
    return shouldJoin(left, right) ? '' : lineBreak;
  });
}

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
const sharedPunctuation = /[“”‘’…—·]/;

function shouldJoin(left: string, right: string): boolean {
  const leftKind = eastAsian.test(left);
  const rightKind = eastAsian.test(right);
  return (leftKind && (rightKind || sharedPunctuation.test(right))) || (rightKind && sharedPunctuation.test(left));
}
