/**
 * What a line begins, told by its first signs: `trimmed` is always the line without the white space round it (see `trimLine`). A kind is
 * told only where it is sure; what is left open here is undecided in `LineScanner`.
 */

/** A list marker of CommonMark 0.31.2, 5.2. */
export const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/;
/** A list item that can stand right after a paragraph. */
const interruptingMarker = /^(?:[-+*]|1[.)])[ \t]+[^ \t\r\n]/;
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const heading = /^#{1,6}(?:[ \t]|$)/;
/** The beginning of a footnote's definition, as GFM has it. */
export const footnoteMarker = /^\[\^(?:[^\s[\]\\]|\\[[\]\\]){1,999}\]:/;
/** A caption of a table, which goes with the table before or after it. */
export const tableCaption = /^(?::(?!:)|Table:|表[：:])/;
/** A container of directives; the first group holds its colons. */
export const containerOpening =
  /^(:{3,})[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\{(?:[ \t]|[#.]?[A-Za-z][\w:-]*(?=[ \t}])|[A-Za-z][\w-]*=(?:"[^"]*"|[A-Za-z0-9]+)(?=[ \t}]))*\})?$/u;
/** What a container may begin with: not sure for one with a label or unusual attributes. */
export const maybeContainer = /^:{3,}[^:\s]/;
const fenceOpening = /^(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML blocks that end before a blank line: the most usual names of kind 6 of CommonMark 0.31.2, 4.6. */
export const htmlElement =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ \t]|\/?>|$)/i;
/** HTML blocks that blank lines do not end, kinds 1 to 5 of CommonMark 0.31.2, 4.6. */
const longHtml = [
  { start: /^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Za-z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];
const formulaOpening =
  /^(?:\$\$(?!\$)|\\\[|\\begin\{(equation|align|gather|alignat|multline|flalign|eqnarray|subequations|CD)(\*?)\})/;

/** A fence: its sign and how many of them. */
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

/** How an HTML block ends that blank lines do not end. */
export function longHtmlEnd(trimmed: string): RegExp | undefined {
  return trimmed.startsWith('<') ? longHtml.find(({ start }) => start.test(trimmed))?.end : undefined;
}

/** What closes the display formula that begins here: null where it is not sure that one does and lasts, undefined where none does. */
export function formulaCloser(trimmed: string): string | null | undefined {
  const opening = formulaOpening.exec(trimmed);
  if (opening === null) return undefined;
  const [mark, name, star] = opening;
  const closer = mark === '$$' ? '$$' : mark === '\\[' ? '\\]' : `\\end{${name}${star}}`;
  const rest = trimmed.slice(mark.length);
  return rest.includes(closer) || (mark === '\\[' && rest !== '') ? null : closer;
}

/** Whether the line may begin what takes in lines after a blank one. */
export function mayBeginLong(trimmed: string): boolean {
  return openedFence(trimmed) !== undefined || longHtmlEnd(trimmed) !== undefined || maybeContainer.test(trimmed);
}

/** Whether the line begins a block of its own wherever it stands, even right after a paragraph. */
export function interruptsParagraph(trimmed: string): boolean {
  return (
    trimmed.startsWith('>') ||
    heading.test(trimmed) ||
    thematicBreak.test(trimmed) ||
    interruptingMarker.test(trimmed) ||
    footnoteMarker.test(trimmed) ||
    containerOpening.test(trimmed) ||
    htmlElement.test(trimmed) ||
    openedFence(trimmed) !== undefined ||
    longHtmlEnd(trimmed) !== undefined
  );
}
