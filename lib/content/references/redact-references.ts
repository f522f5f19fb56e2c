import type { Transaction } from '@/lib/db/database';

/** Not equal to any hash, so the rendering counts as out of date. */
const redactedInputs = 'withheld';

/**
 * Removes everything that a public article shows of the one at `addresses` from its stored rendering, until it is rendered again:
 * references become a mark for an unknown reference, links lose their target, and fields that may contain the same text without
 * markup (excerpt, contents, searched text) are emptied.
 */
export async function redactReferences(
  tx: Transaction,
  articleId: string,
  addresses: readonly string[],
): Promise<void> {
  const where = { revision: { publishedVersion: { articleId } } };
  const rendering = await tx.rendering.findFirst({ where, select: { revisionId: true, html: true } });
  if (rendering === null) return;
  const { revisionId, html } = rendering;
  await tx.rendering.updateMany({
    where: { revisionId },
    data: { html: withoutReferences(html, addresses), toc: '[]', text: '', inputs: redactedInputs },
  });
  await tx.publishedVersion.updateMany({ where: { articleId }, data: { excerptHtml: '', excerptText: '' } });
}

/** Stored HTML in which no reference to the article at these addresses shows anything of it. */
export function withoutReferences(html: string, addresses: readonly string[]): string {
  const removedSlugs = new Set(addresses.map(encodeURIComponent));
  return withoutFormulas(html, addresses)
    .replace(referencePattern, (whole, slug: string) => (removedSlugs.has(slug) ? unknownReference : whole))
    .replace(addressPattern, (whole, slug: string) => (removedSlugs.has(slug) ? 'href="#"' : whole));
}

/** KaTeX prints the number of a `\ref` within a formula as text without a link; only the formula's TeX annotation names the article. */
function withoutFormulas(html: string, addresses: readonly string[]): string {
  let result = '';
  let read = 0;
  for (const { index, 1: tex = '' } of html.matchAll(annotationPattern)) {
    if (!addresses.some((slug) => tex.includes(`${slug}#`))) continue;
    const from = html.lastIndexOf(formulaStart, index);
    if (from < read) continue;
    result += html.slice(read, from) + unknownReference;
    read = endOfSpan(html, from);
  }
  return result + html.slice(read);
}

function endOfSpan(html: string, from: number): number {
  const tag = /<(\/?)span\b/g;
  tag.lastIndex = from;
  for (let depth = 0; ; ) {
    const match = tag.exec(html);
    if (match === null) return html.length;
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return html.indexOf('>', match.index) + 1;
  }
}

/** The output of KaTeX. */
const formulaStart = '<span class="katex">';
const annotationPattern = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g;
/** The output of lib/markdown/assemble/fill-reference.ts. */
const referencePattern = /<a href="\/articles\/([^"#]*)#[^"]*" class="(?:equation-)?reference">[^<]*<\/a>/g;
const addressPattern = /href="\/articles\/([^"#]*)#[^"]*"/g;
const unknownReference = '<code class="unknown-reference">…</code>';
