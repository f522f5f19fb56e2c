import type { Heading } from 'mdast';
import { cutFrom } from './cut-source';
import { trailingAttributes } from './trailing-attributes';

/**
 * Takes the attributes at the end of a heading, `## Title {#sec:a}`, out of its text into `data.attributes` (Pandoc's
 * manual, "Extension: header_attributes"). A heading of nothing else keeps them as its text. `source` is the text that
 * the places in the tree count in.
 */
export function readHeadingAttributes(heading: Heading, source: string): void {
  const start = heading.children[0]?.position?.start.offset;
  const end = heading.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const attributes = trailingAttributes(source, start, end);
  if (attributes === undefined || source.slice(start, attributes.from).trim() === '') return;
  if (!cutFrom(heading.children, source, attributes.from)) return;
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  heading.data = { ...heading.data, attributes };
}
