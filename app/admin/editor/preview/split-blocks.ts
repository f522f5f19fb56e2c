/** One top-level element of a rendering. `line` is its source line (1-based), null where it has none, as a list of footnotes. */
export interface PreviewBlock {
  html: string;
  line: number | null;
}

/**
 * Cuts the HTML of a rendering into its top-level elements. Source lines inside a block become relative to the block's own, so that a
 * block that only moved keeps its bytes. `html` is what lib/markdown writes: well-formed, with quoted attributes.
 */
export function splitBlocks(html: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  let depth = 0;
  let start = 0;
  for (const match of html.matchAll(tag)) {
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

/** A comment, or a tag with its attributes; `>` may stand inside quotes. */
const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const lineAttribute = / data-source-line="(\d+)"/g;
const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

function pushBlock(blocks: PreviewBlock[], text: string): void {
  const html = text.trim();
  const first = /^<[^>]*? data-source-line="(\d+)"/.exec(html) ?? / data-source-line="(\d+)"/.exec(html);
  const line = first === null ? null : Number(first[1]);
  if (line === null) return void blocks.push({ html, line });
  const relative = html.replace(lineAttribute, (_, own: string) => ` data-source-line="${Number(own) - line}"`);
  blocks.push({ html: relative, line });
}
