import type { Nodes, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { keyboardKeys } from '@/lib/markdown/directives/keyboard-keys';

const toHtml = (tree: Nodes) =>
  unified()
    .use(rehypeStringify)
    .stringify(tree as Root);

describe('keys', () => {
  it.each([
    ['Esc', '<kbd>Esc</kbd>'],
    ['Ctrl+C', '<kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>'],
    [' Ctrl + Shift + P ', '<kbd><kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>P</kbd></kbd>'],
    ['Ctrl++', '<kbd><kbd>Ctrl</kbd>+<kbd>+</kbd></kbd>'],
    ['+', '<kbd>+</kbd>'],
    ['Ctrl+', '<kbd>Ctrl+</kbd>'],
    ['⌘+<', '<kbd><kbd>⌘</kbd>+<kbd>&#x3C;</kbd></kbd>'],
    ['Page Up', '<kbd>Page Up</kbd>'],
    ['1+2+3+4+5+6+7+8+9', '<kbd>1+2+3+4+5+6+7+8+9</kbd>'],
    ['', '<kbd></kbd>'],
  ])('%s', (text, html) => {
    expect(toHtml(keyboardKeys(text))).toBe(html);
  });

  it.each(['+', ' ', 'a+', ' +', 'a '])('of a million times "%s" are read in linear time', (part) => {
    const begun = performance.now();
    keyboardKeys(`a${part.repeat(1_000_000)}`);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
