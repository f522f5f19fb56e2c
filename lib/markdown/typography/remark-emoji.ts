import { nameToEmoji } from 'gemoji';
import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { ownValue } from '@/lib/kernel/own-value';
import { blockState } from '../block/block-state';
import { visit } from '../tree/visit';

/**
 * Replaces the names of emoji that GitHub knows, `:smile:`, by their characters, unless they are switched off. Names of digits only (`:100:`) stay text,
 * since they may be times, and so do names within words, unknown names and those that are escaped.
 */
export function remarkEmoji() {
  return (tree: Root, file: VFile): void => {
    const { source, context } = blockState(file);
    if (context.emoji === false || !/:[a-z0-9_+-]+:/.test(source)) return;
    visit(tree, 'text', (text) => {
      if (text.value.includes(':')) replaceIn(text, source);
    });
  };
}

const name = /(?<![A-Za-z0-9:/\uFDD1]):([a-z0-9_+-]*[a-z+-][a-z0-9_+-]*):(?![A-Za-z0-9/:])/g;

function replaceIn(text: Text, source: string): void {
  const written = source.slice(text.position?.start.offset, text.position?.end.offset);
  text.value = text.value.replace(name, (typed, word: string) => {
    const emoji = ownValue(nameToEmoji, word);
    return emoji === undefined || written.includes(`\\${typed}`) ? typed : emoji;
  });
}
