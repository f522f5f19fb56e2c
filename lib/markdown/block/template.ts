/** A text with holes: `parts` has one entry more than `holes`, which are indices into the block's list. */
export interface Template {
  parts: string[];
  holes: number[];
}

/** Splits a text at the placeholders of its holes. */
export function makeTemplate(text: string): Template {
  const pieces = text.split(/\uFDD0(\d+)\uFDD1/);
  const parts: string[] = [];
  const holes: number[] = [];
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) parts.push(piece);
    else holes.push(Number(piece));
  });
  return { parts, holes };
}

/** Maximum number of characters of HTML in an article: fourteen times the largest real chapters, and sent without delaying other readers. */
export const maxOutputCharacters = 5_000_000;

/** Characters of a template without the content of its holes. */
export function templateSize({ parts }: Template): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** The text with each hole filled by `fill`. */
export function fillTemplate({ parts, holes }: Template, fill: (hole: number) => string): string {
  let text = parts[0] ?? '';
  for (let index = 0; index < holes.length; index += 1) text += fill(holes[index] ?? 0) + (parts[index + 1] ?? '');
  return text;
}
