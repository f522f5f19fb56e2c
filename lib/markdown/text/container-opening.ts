import { boxNamed } from './box-names';

/** A part of a line by its offsets. */
export interface Span {
  from: number;
  to: number;
}

/** The first line of a container, with its parts. */
export interface ContainerOpening {
  colons: number;
  name: Span | undefined;
  title: Span | undefined;
  /** With its braces. */
  attributes: Span | undefined;
}

/** Longer lines open no container. */
export const maxOpeningCharacters = 1_000;

/**
 * Reads a line that begins with at least three colons as the first line of a container in a form other than that of the generic directives
 * proposal (`:::name[title]{attributes}`): Pandoc's and Quarto's `::: {.theorem #id}` (Pandoc's manual, "Extension: fenced_divs"), MyST's
 * `:::{note} Title`, and `::: name Title {attributes}` as Docusaurus, VitePress and Pandoc have it. A line of several words can be prose, so
 * then the name has to be known. Undefined for any other line.
 */
export function readContainerOpening(line: string): ContainerOpening | undefined {
  if (!line.startsWith(':::') || line.length > maxOpeningCharacters) return undefined;
  const [fence = '', marks = ''] = /^(:{3,})[ \t]*/.exec(line) ?? [];
  const end = line.length - (/[ \t]*$/.exec(line)?.[0].length ?? 0);
  if (line[fence.length] === '{') return readBraces(line, marks.length, fence.length, end);
  return readName(line, marks.length, fence.length, end);
}

const braces = /\{(?:[^{}"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*\}/y;
/** Pandoc allows colons after the attributes. */
const closingColons = /^[ \t]+:{3,}$/;

function readBraces(line: string, colons: number, from: number, end: number): ContainerOpening | undefined {
  braces.lastIndex = from;
  const written = braces.exec(line)?.[0];
  if (written === undefined) return undefined;
  const to = from + written.length;
  const word = /^\{[ \t]*([\p{L}][\p{L}\p{N}:_-]*)[ \t]*\}$/u.exec(written)?.[1];
  if (word !== undefined) {
    const at = from + written.indexOf(word);
    return { colons, name: { from: at, to: at + word.length }, title: trimmed(line, to, end), attributes: undefined };
  }
  if (!/^\{[ \t]*(?:[.#]|[\p{L}_][\p{L}\p{N}_:.-]*=)/u.test(written)) return undefined;
  const rest = line.slice(to, end);
  if (rest !== '' && !closingColons.test(rest)) return undefined;
  return { colons, name: undefined, title: undefined, attributes: { from, to } };
}

function readName(line: string, colons: number, from: number, end: number): ContainerOpening | undefined {
  const word = /^[\p{L}][\p{L}\p{N}:_-]*/u.exec(line.slice(from, end))?.[0];
  if (word === undefined) return undefined;
  const name = { from, to: from + word.length };
  const rest = line.slice(name.to, end);
  if (/^[^ \t[{]/.test(rest) || (from === colons && generic.test(rest))) return undefined;
  const opening = line.lastIndexOf('{');
  braces.lastIndex = opening;
  const hasAttributes = opening >= name.to && braces.test(line) && braces.lastIndex === end;
  const title = trimmed(line, name.to, hasAttributes ? opening : end);
  if (title !== undefined && boxNamed(word) === undefined) return undefined;
  return {
    colons,
    name,
    title: title && withoutBrackets(line, title),
    attributes: hasAttributes ? { from: opening, to: end } : undefined,
  };
}

/** What may follow a name in the generic directives proposal, which the parser's directive extension reads. */
const generic = /^(?:\[.*\])?(?:\{.*\})?$/;

function trimmed(line: string, from: number, to: number): Span | undefined {
  const text = line.slice(from, to);
  const content = text.trim();
  if (content === '') return undefined;
  const start = from + text.indexOf(content);
  return { from: start, to: start + content.length };
}

function withoutBrackets(line: string, { from, to }: Span): Span {
  const isBracketed = line[from] === '[' && line.indexOf(']', from) === to - 1;
  return isBracketed ? { from: from + 1, to: to - 1 } : { from, to };
}
