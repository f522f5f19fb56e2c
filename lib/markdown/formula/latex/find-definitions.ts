import { type TexToken, texTokens } from '../faults/tex-tokens';

/** A definition in a formula: its range, from its command to the end of its body. */
export interface DefinitionRange {
  from: number;
  to: number;
}

/** What follows each defining command: N a name, P the parameters of `\def`, O an optional part, B a body in braces or one token. */
const shapes: Readonly<Record<string, string>> = {
  newcommand: 'NOOB',
  renewcommand: 'NOOB',
  providecommand: 'NOOB',
  DeclareRobustCommand: 'NOOB',
  DeclareMathOperator: 'NB',
  DeclarePairedDelimiter: 'NBB',
  DeclarePairedDelimiterX: 'NOBBB',
  newenvironment: 'BOOBB',
  renewenvironment: 'BOOBB',
  def: 'NPB',
  gdef: 'NPB',
  edef: 'NPB',
  xdef: 'NPB',
  let: 'NLB',
  require: 'OB',
  usepackage: 'OB',
};

const command = new RegExp(`\\\\(?:${Object.keys(shapes).join('|')})(?![A-Za-z@])`);

/** Whether a formula may define something. */
export function mayDefine(tex: string): boolean {
  return command.test(tex) || /\\(?:futurelet|global|long|sisetup|DeclareSIUnit)(?![A-Za-z@])/.test(tex);
}

/** The definitions outside of groups, and the commands that load packages, in order; one that is not complete is left out. Takes linear time. */
export function findDefinitions(tex: string): DefinitionRange[] {
  if (!command.test(tex)) return [];
  const tokens = [...texTokens(tex)].filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const found: DefinitionRange[] = [];
  let depth = 0;
  let incomplete = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { text, offset } = tokens[index] as TexToken;
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    const shape = depth === 0 ? shapes[text.slice(1)] : undefined;
    if (shape === undefined) continue;
    const last = readShape(tokens, index + 1, shape);
    if (last === undefined) {
      incomplete += 1;
      if (incomplete === maxIncomplete) break;
      continue;
    }
    const prefix = /^\\(?:global|long)$/.test(tokens[index - 1]?.text ?? '') ? tokens[index - 1] : undefined;
    found.push({ from: prefix?.offset ?? offset, to: tokens[last - 1]?.end ?? tex.length });
    index = last - 1;
  }
  return found;
}

/** How many incomplete definitions are passed over: each may have been searched to the end. */
const maxIncomplete = 20;

/** Whether a formula only defines macros and loads packages, and so shows nothing. */
export function onlyDefines(tex: string): boolean {
  if (!command.test(tex)) return false;
  let rest = '';
  let read = 0;
  for (const { from, to } of findDefinitions(tex)) {
    rest += tex.slice(read, from);
    read = to;
  }
  return read > 0 && [...texTokens(rest + tex.slice(read))].every(({ kind }) => kind === 'space' || kind === 'comment');
}

/** The index after the last token of the parts of `shape` from `index` on; undefined if one is missing. */
function readShape(tokens: readonly TexToken[], index: number, shape: string): number | undefined {
  let at: number | undefined = tokens[index]?.text === '*' ? index + 1 : index;
  for (const part of shape) {
    if (at === undefined || at >= tokens.length) return undefined;
    if (part === 'O') at = tokens[at]?.text === '[' ? after(tokens, at, '[', ']') : at;
    else if (part === 'L') at = tokens[at]?.text === '=' ? at + 1 : at;
    else if (part === 'P') at = nextBrace(tokens, at);
    else at = tokens[at]?.text === '{' ? after(tokens, at, '{', '}') : at + 1;
  }
  return at;
}

function nextBrace(tokens: readonly TexToken[], from: number): number | undefined {
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== '{') at += 1;
  return at < tokens.length ? at : undefined;
}

/** The index after the closing that matches the opening at `from`. */
function after(tokens: readonly TexToken[], from: number, opening: string, closing: string): number | undefined {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]?.text === opening) depth += 1;
    else if (tokens[at]?.text === closing && --depth === 0) return at + 1;
  }
  return undefined;
}
