import type { TeaserPart } from '../block/reading';

/** Joins the parts of a teaser, opening and closing the elements around them. */
export function assembleTeaser(parts: TeaserPart[]): { html: string; text: string } {
  let html = '';
  let open: string[] = [];
  for (const part of parts) {
    const shared = sharedLength(open, part.within);
    html +=
      closing(open.slice(shared)) +
      part.within
        .slice(shared)
        .map((name) => `<${name}>`)
        .join('') +
      part.html;
    open = part.within;
  }
  html += closing(open);
  return {
    html: html.trim(),
    text: parts
      .map((part) => part.text)
      .join('')
      .trim(),
  };
}

function sharedLength(one: string[], other: string[]): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function closing(names: string[]): string {
  return names
    .toReversed()
    .map((name) => `</${name}>`)
    .join('');
}
