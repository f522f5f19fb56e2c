import type { PairFault } from '../../problems/catalogue/formula-problems';
import { closingDelimiter } from './closing-delimiter';
import { type TexFix, texFix } from './tex-fix';
import { type TexToken, texTokens } from './tex-tokens';

/** An imbalance: what is wrong with the pair, its range in the TeX, and the fix. */
export interface Imbalance {
  fault: PairFault;
  offset: number;
  length: number;
  fix: TexFix;
}

/** An open group: its opening as written (`\left(`, `\begin{align}`), and what would close it. */
export interface OpenGroup {
  kind: 'brace' | 'left' | 'environment' | 'semisimple' | 'dollar' | 'parenthesis';
  opening: string;
  closing: string;
  offset: number;
  end: number;
  /** The body of a definition, in which only braces must balance. */
  isBody: boolean;
  /** Whether a dollar opened mathematics since the last text began, so that the next one closes it. */
  isInDollars: boolean;
}

/** The result of a scan: the first imbalance before the end, or else the groups open at the end, outermost first. */
export interface GroupScan {
  imbalance: Imbalance | undefined;
  open: OpenGroup[];
  /** The last token that is neither space nor comment: missing closings can be inserted after it. */
  last: TexToken | undefined;
}

/** Scans the groups of TeX up to the offset `until` in linear time: braces, `\left`, environments, `\begingroup`, `$` and `\(` in text. */
export function scanGroups(tex: string, until: number = tex.length): GroupScan {
  const scan: Scan = {
    tex,
    open: [],
    last: undefined,
    previous: undefined,
    contentEnd: 0,
    skipTo: 0,
    awaits: 'nothing',
    sizing: undefined,
  };
  for (const token of texTokens(tex)) {
    if (token.offset >= until) break;
    if (token.kind === 'space' || token.kind === 'comment') continue;
    if (scan.sizing === undefined && token.offset >= scan.skipTo) scan.contentEnd = scan.last?.end ?? 0;
    scan.previous = scan.last;
    scan.last = token;
    if (token.offset < scan.skipTo) continue;
    const imbalance = readToken(scan, token);
    if (imbalance !== undefined) return { imbalance, open: scan.open, last: token };
  }
  return { imbalance: readEnd(scan, until), open: scan.open, last: scan.last };
}

interface Scan {
  tex: string;
  open: OpenGroup[];
  last: TexToken | undefined;
  /** The one before it. */
  previous: TexToken | undefined;
  /** Where the content before the current closing ends, without space and comment. */
  contentEnd: number;
  /** Tokens before this offset were already read with an earlier one. */
  skipTo: number;
  /** The part of a definition that comes next: a name, which may be in braces, then its body, with parameters before it. */
  awaits: 'nothing' | 'name' | 'body';
  /** `\left`, `\right` or `\middle` whose delimiter comes next. */
  sizing: TexToken | undefined;
}

function readToken(scan: Scan, token: TexToken): Imbalance | undefined {
  if (scan.sizing !== undefined) return readDelimiter(scan, scan.sizing, token);
  const inBody = scan.open.at(-1)?.isBody === true;
  if (token.text === '{' || token.text === '\\bgroup') return openBrace(scan, token, inBody);
  if (token.text === '}' || token.text === '\\egroup') {
    if (!inBody) scan.awaits = 'nothing';
    return closeGroup(scan, token, 'brace', '{', token.text);
  }
  if (inBody) return undefined;
  if (scan.awaits === 'name' || (scan.awaits === 'body' && !pairs.has(token.text))) {
    scan.awaits = 'body';
    return undefined;
  }
  scan.awaits = 'nothing';
  if (definitions.has(token.text)) scan.awaits = 'name';
  else if (sizings.has(token.text)) scan.sizing = token;
  return readPair(scan, token);
}

/** A `\left` or `\right` at the end of the TeX has no delimiter. */
function readEnd(scan: Scan, until: number): Imbalance | undefined {
  const innermost = scan.open.at(-1);
  if (scan.sizing === undefined || until < scan.tex.length) return undefined;
  if (scan.sizing.text === '\\left') return openGroup(scan, 'left', scan.sizing, '\\left', '.\\right.');
  if (scan.sizing.text !== '\\right' || innermost?.kind !== 'left') return undefined;
  const { opening, closing, offset, end } = innermost;
  const fix = texFix(scan.sizing.end, 0, closing.slice('\\right'.length));
  return { fault: { kind: 'unclosed', opening, closing }, offset, length: end - offset, fix };
}

const definitions = new Set([
  '\\def',
  '\\gdef',
  '\\edef',
  '\\xdef',
  '\\newcommand',
  '\\renewcommand',
  '\\providecommand',
]);
/** No parameter text contains these: a definition that reaches one has no body. */
const pairs = new Set(['\\begin', '\\end', '\\left', '\\right', '\\begingroup', '\\endgroup', '\\(', '\\)', '$']);
const sizings = new Set(['\\left', '\\right', '\\middle']);

function openBrace(scan: Scan, token: TexToken, inBody: boolean): undefined {
  const isBody = inBody || scan.awaits !== 'nothing';
  scan.awaits = scan.awaits === 'name' ? 'body' : 'nothing';
  openGroup(scan, 'brace', token, token.text, token.text === '{' ? '}' : '\\egroup', isBody);
}

const textCommandPattern = /^\\(?:text[a-z]*|mbox|hbox|fbox|tag|emph)$/;

function openGroup(
  scan: Scan,
  kind: OpenGroup['kind'],
  token: TexToken,
  opening: string,
  closing: string,
  isBody = false,
): undefined {
  const end = Math.max(token.end, scan.skipTo);
  const isText = kind === 'brace' && textCommandPattern.test(scan.previous?.text ?? '');
  const isInDollars = kind === 'dollar' || (!isText && scan.open.at(-1)?.isInDollars === true);
  scan.open.push({ kind, opening, closing, offset: token.offset, end, isBody, isInDollars });
}

function readDelimiter(scan: Scan, command: TexToken, delimiter: TexToken): Imbalance | undefined {
  scan.sizing = undefined;
  const { text, offset, end } = delimiter;
  if (text === '{' || text === '}') {
    const fault = { kind: 'bare-brace' as const, command: command.text, brace: text };
    return { fault, offset, length: 1, fix: delimiterBraceFix(scan.tex, command.text, delimiter) };
  }
  const whole = { ...command, text: `${command.text}${text}`, end };
  if (command.text === '\\left') openGroup(scan, 'left', whole, whole.text, `\\right${closingDelimiter(text)}`);
  if (command.text === '\\right') return closeGroup(scan, whole, 'left', '\\left', text === '.' ? '' : text);
  return undefined;
}

function readPair(scan: Scan, token: TexToken): Imbalance | undefined {
  switch (token.text) {
    case '\\begingroup':
      return openGroup(scan, 'semisimple', token, token.text, '\\endgroup');
    case '\\endgroup':
      return closeGroup(scan, token, 'semisimple', '\\begingroup', '');
    case '\\(':
      return openGroup(scan, 'parenthesis', token, token.text, '\\)');
    case '\\)':
      return closeGroup(scan, token, 'parenthesis', '\\(', '');
    case '$':
      return scan.open.at(-1)?.isInDollars === true
        ? closeGroup(scan, token, 'dollar', '$', '')
        : openGroup(scan, 'dollar', token, '$', '$');
    case '\\begin':
    case '\\end':
      return readEnvironment(scan, token);
    default:
      return token.kind === 'open-verbatim' ? openVerbatim(scan, token) : undefined;
  }
}

function openVerbatim({ tex }: Scan, token: TexToken): Imbalance {
  const written = tex[token.end + (tex[token.end] === '*' ? 1 : 0)];
  const delimiter = written ?? '|';
  const lineEnd = tex.indexOf('\n', token.end);
  const fault = { kind: 'unclosed' as const, opening: '\\verb', closing: delimiter };
  const at = lineEnd === -1 ? tex.length : lineEnd;
  return { fault, offset: token.offset, length: token.text.length, fix: texFix(at, 0, written ?? '||') };
}

const nameGroup = /[ \t\r\n]*\{([^{}\\%]*)\}/y;

function readEnvironment(scan: Scan, token: TexToken): Imbalance | undefined {
  nameGroup.lastIndex = token.end;
  const match = nameGroup.exec(scan.tex);
  if (match === null) return undefined;
  scan.skipTo = nameGroup.lastIndex;
  const name = (match[1] ?? '').trim();
  if (token.text === '\\begin') return openGroup(scan, 'environment', token, `\\begin{${name}}`, `\\end{${name}}`);
  const whole = { ...token, text: `\\end{${name}}`, end: scan.skipTo };
  return closeGroup(scan, whole, 'environment', `\\begin{${name}}`, '');
}

/** Closes the innermost group, which must be of this kind; `alone` replaces a closing that has no opening. */
function closeGroup(
  { open, contentEnd }: Scan,
  closer: TexToken,
  kind: OpenGroup['kind'],
  opening: string,
  alone: string,
): Imbalance | undefined {
  const { text, offset, end } = closer;
  const innermost = open.at(-1);
  const isPartner = (group: OpenGroup) => group.kind === kind && (kind !== 'environment' || group.closing === text);
  if (innermost !== undefined && isPartner(innermost)) {
    open.pop();
    return undefined;
  }
  const partner = open.findLastIndex(isPartner);
  const stray = kind === 'brace' ? '' : alone;
  if (partner === -1 && innermost?.kind === 'environment' && kind === 'environment') {
    const fault = { kind: 'mismatched' as const, opening: innermost.opening, closing: innermost.closing, found: text };
    return { fault, offset, length: end - offset, fix: texFix(offset, end - offset, innermost.closing) };
  }
  if (partner === -1 || innermost === undefined) {
    const fault = { kind: 'unopened' as const, opening, closing: text };
    return { fault, offset, length: end - offset, fix: texFix(offset, end - offset, stray) };
  }
  const missing = open.slice(partner + 1).reverse();
  const fault = { kind: 'unclosed' as const, opening: innermost.opening, closing: innermost.closing, before: text };
  const closings = missing.map(({ closing }) => closing).join('');
  return {
    fault,
    offset: innermost.offset,
    length: innermost.end - innermost.offset,
    fix: texFix(contentEnd, 0, closings),
  };
}

/** Adds the missing backslash to the brace after `\left`, `\right` or `\middle`, and for `\left{` also to the brace of its `\right}`. */
function delimiterBraceFix(tex: string, command: string, brace: TexToken): TexFix {
  const { text, offset, end } = brace;
  let depth = command === '\\left' ? 1 : 0;
  let isAtDelimiter = false;
  for (const token of depth === 0 ? [] : texTokens(tex.slice(end))) {
    if (isAtDelimiter && token.kind !== 'space') {
      if (token.text !== '}') break;
      const between = tex.slice(end, end + token.offset);
      return texFix(offset, end + token.end - offset, `\\{${between}\\}`, '\\{ \\}');
    }
    if (token.text === '\\left') depth++;
    else if (token.text === '\\right') depth--;
    isAtDelimiter = depth === 0;
  }
  return texFix(offset, 1, `\\${text}`);
}
