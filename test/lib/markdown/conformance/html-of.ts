import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  addDefinitions,
  collectDefinitions,
  definitionsFor,
  indexDefinitions,
  knownDefinitions,
  mergeDefinitions,
} from '@/lib/markdown/read/block-definitions';
import { parseBlocks } from '@/lib/markdown/read/parse-blocks';
import { splitSource } from '@/lib/markdown/split/split-source';
import type { MarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true });

/**
 * The HTML that the specifications expect: the source is split and its definitions are found as for an article, each block is parsed
 * alone, and its tree becomes HTML with nothing added or removed.
 */
export function htmlOf(source: string, parse: MarkdownParser): string {
  const blocks = splitSource(source, 0, 1);
  const definitions = mergeDefinitions(
    blocks.flatMap((block) => parseBlocks([block], { links: [], footnotes: [] }, parse).map(collectDefinitions)),
  );
  const index = indexDefinitions(definitions);
  const pieces = blocks.map((block) => {
    const [tree = { type: 'root' as const, children: [] }] = parseBlocks([block], knownDefinitions(definitions), parse);
    addDefinitions(tree, definitionsFor(block.text, index));
    const html = toHast(tree, { allowDangerousHtml: true });
    return stringifier.stringify(html.type === 'root' ? html : { type: 'root', children: [html] });
  });
  return pieces.filter((piece) => piece !== '').join('\n');
}
