import type { RenderedBlock } from '@/lib/markdown/rendering';
import { voidElements } from '@/lib/markdown/text/void-elements';
import { cutElement, pieceCharacters, tagPattern } from './cut-element';

/**
 * A top-level element of a rendering, or a piece of one that is too large to be shown at once. `line` is its source line (1-based), or
 * null if it has none, such as a list of footnotes.
 */
export interface PreviewBlock {
  html: string;
  line: number | null;
}

/**
 * Splits the blocks of renderings into their top-level elements. Source lines inside an element become relative to that of the element,
 * so that an element that only moved keeps its bytes. Blocks that are unchanged since the last rendering are not split again.
 */
export class BlockSplitter {
  #last = new Map<string, PreviewBlock[]>();

  split(blocks: readonly RenderedBlock[]): PreviewBlock[] {
    const now = new Map<string, PreviewBlock[]>();
    const elements = blocks.flatMap(({ html, line: start }): PreviewBlock[] => {
      const blockPieces = now.get(html) ?? this.#last.get(html) ?? splitElements(html);
      now.set(html, blockPieces);
      if (start === null)
        return blockPieces.map((element) => ({ html: element.html.replace(lineAttribute, ''), line: null }));
      return blockPieces.map(({ html: element, line }) => ({ html: element, line: start + (line ?? 0) }));
    });
    this.#last = now;
    return elements;
  }
}

/** `html` is the output of lib/markdown: well-formed, with quoted attributes. Lines are relative to the block's first, from 0. */
function splitElements(html: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  let depth = 0;
  let start = 0;
  for (const match of html.matchAll(tagPattern)) {
    const [text, closing, name = ''] = match;
    if (closing === '/') depth -= 1;
    else if (name !== '' && !voidElements.has(name) && !text.endsWith('/>')) depth += 1;
    if (depth > 0) continue;
    const end = match.index + text.length;
    pushBlock(blocks, html.slice(start, end));
    start = end;
  }
  if (html.slice(start).trim() !== '') pushBlock(blocks, html.slice(start));
  return blocks;
}

const lineAttribute = / data-source-line="(\d+)"/g;

function pushBlock(blocks: PreviewBlock[], text: string): void {
  const html = text.trim();
  const first = /^<[^>]*? data-source-line="(\d+)"/.exec(html) ?? / data-source-line="(\d+)"/.exec(html);
  const line = first === null ? null : Number(first[1]);
  const relative =
    line === null
      ? html
      : html.replace(lineAttribute, (_, blockLine: string) => ` data-source-line="${Number(blockLine) - line}"`);
  const pieces = html.length > 2 * pieceCharacters ? cutElement(relative) : [relative];
  for (const piece of pieces) blocks.push({ html: piece, line });
}
