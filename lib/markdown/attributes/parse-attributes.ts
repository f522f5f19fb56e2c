import { type AttributeItem, readAttributeItem } from './read-attribute-item';

/** An attribute list with the offsets of its parts in the text that it was read from. */
export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Map<string, string>;
  /** Every part in text order, so that a fault can be located. */
  parts: AttributeItem[];
  from: number;
  /** The offset after the closing brace. */
  end: number;
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes;
  }
}

/**
 * Reads a list such as `{#sec:a .wide width=60% title="A b"}` whose brace is at `from` (Pandoc's manual, "Extension: attributes"; `{-}` is
 * short for `{.unnumbered}`), or kramdown's `{: #sec:a .wide}` ("Inline Attribute Lists"). Undefined for anything but a complete, non-empty list, so that other braces stay text. The last of repeated
 * parts counts. Linear in its length.
 */
export function parseAttributes(text: string, from: number): Attributes | undefined {
  if (text[from] !== '{') return undefined;
  const attributes: Attributes = { classes: [], pairs: new Map(), parts: [], from, end: from };
  let at = skipSpace(text, from + (text[from + 1] === ':' ? 2 : 1));
  while (at < text.length && text[at] !== '}') {
    const item = unnumberedAt(text, at) ?? readAttributeItem(text, at);
    if (item === undefined || !add(attributes, item)) return undefined;
    at = skipSpace(text, item.to);
    if (at === item.to && text[at] !== '}') return undefined;
  }
  if (at >= text.length || attributes.parts.length === 0) return undefined;
  attributes.end = at + 1;
  return attributes;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}

function unnumberedAt(text: string, at: number): AttributeItem | undefined {
  return text[at] === '-' ? { kind: 'class', value: 'unnumbered', from: at, to: at + 1 } : undefined;
}

function add(attributes: Attributes, item: AttributeItem): boolean {
  if (item.kind === 'word') return false;
  if (item.kind === 'pair') attributes.pairs.set(item.name, item.value);
  else if (item.kind === 'id') attributes.id = item.value;
  else attributes.classes.push(item.value);
  attributes.parts.push(item);
  return true;
}
