import { readContainerOpening } from '../text/container-opening';
import { blockOpening } from '../text/display-environments';

/**
 * Recognizes what a line begins by its first characters: `trimmed` is always the line without surrounding white space (see `trimLine`). Only
 * certain cases are recognized; `LineScanner` treats the others as undecided.
 */

/** A list marker of CommonMark 0.31.2, 5.2. */
export const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/;
/** A list item that can directly follow a paragraph. */
const interruptingMarker = /^(?:[-+*]|1[.)])[ \t]+[^ \t\r\n]/;
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const headingPattern = /^#{1,6}(?:[ \t]|$)/;
/** The start of a footnote definition in GFM. */
export const footnoteMarker = /^\[\^(?:[^\s[\]\\]|\\[[\]\\]){1,999}\]:/;
/** The start of a description in a definition list, which can directly follow a paragraph. */
export const descriptionMarker = /^:(?=[ \t]+[^ \t\r\n])/;
/** A table caption, which belongs to the table before or after it. */
export const tableCaption = /^(?::(?!:)|Table:|表[：:])/;
/** The opening of a directive container; the first group is its colons. */
export const containerOpening =
  /^(:{3,})[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\{(?:[ \t]|[#.]?[A-Za-z][\w:-]*(?=[ \t}])|[A-Za-z][\w-]*=(?:"[^"]*"|[A-Za-z0-9]+)(?=[ \t}]))*\})?$/u;
/** Whether the line may open a container: it is uncertain for one with a label or unusual attributes. */
export function mayOpenContainer(trimmed: string): boolean {
  return /^:{3,}[^:\s]/.test(trimmed) || readContainerOpening(trimmed) !== undefined;
}
const fenceOpening = /^(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML blocks that end before a blank line: the most common names of kind 6 of CommonMark 0.31.2, 4.6. */
export const htmlElement =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ \t]|\/?>|$)/i;
/** HTML blocks that do not end at blank lines, kinds 1 to 5 of CommonMark 0.31.2, 4.6. */
const longHtmlKinds = [
  { start: /^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Za-z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];
const formulaOpening = /^(?:\$\$(?!\$)|\\\[)/;

/** A fence: its character and length. */
export interface Fence {
  sign: string;
  length: number;
}

export function openedFence(trimmed: string): Fence | undefined {
  const [marks] = fenceOpening.exec(trimmed) ?? [];
  return marks === undefined ? undefined : { sign: marks[0] ?? '`', length: marks.length };
}

export function closesFence(trimmed: string, { sign, length }: Fence): boolean {
  if (trimmed.length < length) return false;
  for (const each of trimmed) if (each !== sign) return false;
  return true;
}

/** The end of an HTML block that does not end at blank lines. */
export function longHtmlEnd(trimmed: string): RegExp | undefined {
  return trimmed.startsWith('<') ? longHtmlKinds.find(({ start }) => start.test(trimmed))?.end : undefined;
}

/** The closing mark of the display formula that begins on this line; null if one may begin but may also close here; undefined if none begins. */
export function formulaCloser(trimmed: string): string | null | undefined {
  const opening = blockOpening.exec(trimmed) ?? formulaOpening.exec(trimmed);
  if (opening === null) return undefined;
  const [mark, name, star] = opening;
  const closer = mark === '$$' ? '$$' : mark === '\\[' ? '\\]' : `\\end{${name}${star}}`;
  const rest = trimmed.slice(mark.length);
  return rest.includes(closer) || (mark === '\\[' && rest !== '') ? null : closer;
}

/** Whether the line may begin a block that continues after blank lines. */
export function mayBeginLongBlock(trimmed: string): boolean {
  return openedFence(trimmed) !== undefined || longHtmlEnd(trimmed) !== undefined || mayOpenContainer(trimmed);
}

/** Whether the line begins a new block anywhere, even directly after a paragraph. */
export function interruptsParagraph(trimmed: string): boolean {
  return (
    trimmed.startsWith('>') ||
    headingPattern.test(trimmed) ||
    thematicBreak.test(trimmed) ||
    interruptingMarker.test(trimmed) ||
    footnoteMarker.test(trimmed) ||
    descriptionMarker.test(trimmed) ||
    containerOpening.test(trimmed) ||
    readContainerOpening(trimmed) !== undefined ||
    htmlElement.test(trimmed) ||
    openedFence(trimmed) !== undefined ||
    longHtmlEnd(trimmed) !== undefined
  );
}
