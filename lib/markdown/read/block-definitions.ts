import type { Definition, Root } from 'mdast';
import type { KnownDefinitions } from '../syntax/remark-known-definitions';
import { visit } from '../tree/visit';

/** What a block defines for the whole article: link definitions and footnotes, in source order. */
export interface BlockDefinitions {
  links: Pick<Definition, 'identifier' | 'url' | 'title'>[];
  footnotes: string[];
}

/** All definitions of an article, the first for each identifier (CommonMark 0.31.2, 4.7). */
export interface ArticleDefinitions {
  links: Map<string, Pick<Definition, 'identifier' | 'url' | 'title'>>;
  footnotes: Set<string>;
}

export function collectDefinitions(tree: Root): BlockDefinitions {
  const found: BlockDefinitions = { links: [], footnotes: [] };
  visit(tree, (node) => {
    if (node.type === 'definition') {
      const { identifier, url, title } = node;
      found.links.push({ identifier, url, ...(title === undefined ? {} : { title }) });
    } else if (node.type === 'footnoteDefinition') found.footnotes.push(node.identifier);
  });
  return found;
}

export function mergeDefinitions(blocks: Iterable<BlockDefinitions>): ArticleDefinitions {
  const merged: ArticleDefinitions = { links: new Map(), footnotes: new Set() };
  for (const { links, footnotes } of blocks) {
    for (const link of links) if (!merged.links.has(link.identifier)) merged.links.set(link.identifier, link);
    for (const footnote of footnotes) merged.footnotes.add(footnote);
  }
  return merged;
}

/** The identifiers in the form that micromark compares: lower-cased, then upper-cased. */
export function knownDefinitions({ links, footnotes }: ArticleDefinitions): KnownDefinitions {
  return {
    links: [...links.keys()].map((identifier) => identifier.toUpperCase()),
    footnotes: [...footnotes].map((identifier) => identifier.toUpperCase()),
  };
}

/** The definitions of an article by their comparison key, built once per rendering. */
export interface DefinitionIndex {
  links: Map<string, Pick<Definition, 'identifier' | 'url' | 'title'>>;
  footnotes: Map<string, string>;
}

export function indexDefinitions({ links, footnotes }: ArticleDefinitions): DefinitionIndex {
  return {
    links: new Map([...links].map(([identifier, link]) => [comparable(identifier), link])),
    footnotes: new Map([...footnotes].map((identifier) => [comparable(`^${identifier}`), identifier])),
  };
}

/**
 * The definitions that a text may use, which affect how it is read: those whose identifier is in it between brackets (a label contains no
 * brackets), ignoring white space and quote marks. It may contain too many, never too few.
 */
export function definitionsFor(text: string, index: DefinitionIndex): ArticleDefinitions {
  const found: ArticleDefinitions = { links: new Map(), footnotes: new Set() };
  if (!text.includes('[') || (index.links.size === 0 && index.footnotes.size === 0)) return found;
  for (const label of labelsIn(text)) {
    const compared = comparable(label);
    const link = index.links.get(compared);
    if (link !== undefined) found.links.set(link.identifier, link);
    const footnote = index.footnotes.get(compared);
    if (footnote !== undefined) found.footnotes.add(footnote);
  }
  return found;
}

/** Yields text between brackets that contains no unescaped bracket, in one pass. An escaped bracket opens only when nothing is open. */
function* labelsIn(text: string): Generator<string> {
  let opened: number | undefined;
  for (const { 0: sign, index } of text.matchAll(/(?<!\\)\\*[[\]]/g)) {
    const at = index + sign.length;
    const isEscaped = sign.length % 2 === 0;
    if (sign.endsWith('[')) opened = isEscaped ? (opened ?? at) : at;
    else if (!isEscaped && opened !== undefined) {
      yield text.slice(opened, at - 1);
      opened = undefined;
    }
  }
}

/** Adds the article's definitions that a block uses to its tree. They come first because the first of an identifier counts. */
export function addDefinitions(tree: Root, { links }: ArticleDefinitions): void {
  const added = [...links.values()].map(({ identifier, url, title }) => {
    return { type: 'definition' as const, identifier, url, ...(title === undefined ? {} : { title }) };
  });
  if (added.length > 0) tree.children = [...added.reverse(), ...tree.children];
}

/** Characters of addresses and titles that a block repeats through references. */
export function referencedLength(tree: Root): number {
  const sizes = new Map<string, number>();
  let length = 0;
  visit(tree, 'definition', ({ identifier, url, title }) => {
    if (!sizes.has(identifier)) sizes.set(identifier, url.length + (title?.length ?? 0));
  });
  if (sizes.size === 0) return 0;
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') length += sizes.get(node.identifier) ?? 0;
  });
  return length;
}

function comparable(text: string): string {
  return text
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase();
}
