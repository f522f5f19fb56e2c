import type { Root } from 'mdast';
import type { Hole } from '../block/hole';
import { fillTemplate, type Template } from '../block/template';
import { type ArticleDefinitions, addDefinitions, definitionsFor, indexDefinitions } from '../read/block-definitions';
import { readBlock } from '../read/read-block';

/**
 * The meaning of consecutive blocks of an article as a text that can be compared: their HTML, their text and the contents of their holes,
 * without positions and independent of block boundaries. It changes the trees.
 */
export function meaningOf(blocks: { text: string; tree: Root }[], definitions: ArticleDefinitions): string {
  const index = indexDefinitions(definitions);
  const holes: (Hole | undefined)[] = [];
  const notedHoles: (Hole | undefined)[] = [];
  const shown: string[] = [];
  const notes: string[] = [];
  for (const { text, tree } of blocks) {
    addDefinitions(tree, definitionsFor(text, index));
    const reading = readBlock(tree, text, context);
    // Holes are numbered in reading order, which is not the order of their positions.
    const inOrder = (template: Template, found: (Hole | undefined)[]): string =>
      fillTemplate(template, (hole) => {
        found.push(reading.holes[hole]);
        return '\uFDD0';
      });
    shown.push(inOrder(reading.html, holes));
    for (const { identifier, label, html } of reading.footnotes)
      notes.push(identifier, label, inOrder(html, notedHoles));
  }
  return JSON.stringify(
    [lines(shown), holes, notes.map((note) => lines([note])), notedHoles],
    (key, value: unknown) => {
      if (placeKeyPattern.test(key)) return undefined;
      return value instanceof Map ? [...value] : value;
    },
  );
}

const context = {
  language: 'en' as const,
  sourceLines: false,
  teaserLength: 0,
  title: undefined,
  resolveImage: undefined,
};

/** The indent of a formula and the positions of things are not visible to readers. */
const placeKeyPattern = /^(?:position|\w*[pP]laces?|texLines|leading|line|column|endColumn|problems)$/;

/** Line endings between blocks are not visible. */
function lines(pieces: string[]): string {
  return pieces.join('\n').replace(/\n+/g, '\n').trim();
}
