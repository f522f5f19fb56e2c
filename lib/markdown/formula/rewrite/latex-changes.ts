import { htmlReferences } from './html-references';
import { intertextChanges } from './intertext';
import type { TexChange } from './rewrite-tex';

/**
 * What has to be changed in TeX for KaTeX to read it as LaTeX does, where a macro cannot do it: because it concerns rows that are numbered, or
 * signs that KaTeX's lexer takes for others. Takes linear time.
 */
export function latexChanges(tex: string): TexChange[] {
  return [
    ...controlSpaceAtEnd(tex),
    ...matches(tex, bracedDelimiter, ([whole, command = '', delimiter = '']) => {
      return `${command} ${delimiter}`.padEnd(whole.length);
    }),
    ...matches(tex, escapedStar, ([whole]) => (whole.startsWith('\\\\') ? '\\\\' : whole.length === 2 ? '*' : whole)),
    ...matches(tex, foreignEnvironment, (match) => renamed(match)),
    ...htmlReferences(tex).map(({ from, to, character }) => ({ from, to, text: character })),
    ...intertextChanges(tex),
  ].filter(({ from, to, text }) => tex.slice(from, to) !== text);
}

/** A backslash before the white space at the end of a formula is a control space; the space itself was trimmed. */
function controlSpaceAtEnd(tex: string): TexChange[] {
  let backslashes = 0;
  while (tex[tex.length - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1 ? [{ from: tex.length, to: tex.length, text: ' ' }] : [];
}

/** `\bigg{|}`: LaTeX takes the delimiter as an argument. */
const bracedDelimiter = /(\\[bB]igg?[lrm]?)\s*\{\s*(\\[A-Za-z]+|\\[{}|]|[^\\{}\s])\s*\}/g;

/** `\*`, as generators of other sites needed it, is a star; the star of `\\*` forbids a page break. */
const escapedStar = /\\\\\*|\\(?:\\|\*)/g;

/** Environments with other names for what KaTeX has. */
const foreignEnvironment = /\\(begin|end)\{(IEEEeqnarray|x?xalignat)(\*?)\}(?:\{([a-zA-Z]{3})\})?/g;

function renamed([whole, command = '', name = '', star = '', columns]: RegExpExecArray): string {
  if (name !== 'IEEEeqnarray') return `\\${command}{alignat${star}}${columns === undefined ? '' : `{${columns}}`}`;
  return command === 'begin' && columns === undefined ? whole : `\\${command}{eqnarray${star}}`;
}

function matches(tex: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): TexChange[] {
  return [...tex.matchAll(pattern)].map((match) => {
    return { from: match.index, to: match.index + match[0].length, text: replace(match as RegExpExecArray) };
  });
}
