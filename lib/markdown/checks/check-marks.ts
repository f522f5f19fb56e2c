import { type BlockState, report } from '../block/block-state';
import { placeOf } from '../problems/place-of';
import { replacementFix } from '../problems/replacement-fix';
import { isParenthesisFormula } from '../text/formula-or-prose';
import type { WrittenText } from './written-text';

/**
 * Reports marks of formulas that are shown as text: those of other programs, with the marks that work here, and those without a partner
 * beside TeX. Prices and shell variables are not reported. Returns whether there is a mark without a partner.
 */
export function checkMarks(written: WrittenText, state: BlockState): boolean {
  if (!/[$\\]/.test(written.source)) return false;
  checkForeign(written, state);
  const hasLoneDollar = checkLoneDollar(written, state);
  return checkOpenBracket(written, state) || hasLoneDollar;
}

const foreignMarks = [
  { pattern: /\\\\\(([^\r\n]{1,1000}?)\\\\\)/g, written: '\\\\(', marks: '\\(..\\)', isFormula: isParenthesisFormula },
  { pattern: /\\\\\[([\s\S]{1,2000}?)\\\\\]/g, written: '\\\\[', marks: '\\[..\\]', isFormula: isParenthesisFormula },
  {
    pattern: /(?<![\\$])\$\$\$(?!\$)([^$]{1,1000})\$\$\$(?!\$)/g,
    written: '$$$',
    marks: '$..$',
    isFormula: () => true,
  },
];

function checkForeign({ text, source, leaves, place }: WrittenText, state: BlockState): void {
  for (const { pattern, written, marks, isFormula } of foreignMarks) {
    if (!text.includes(written)) continue;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const tex = source.slice(match.index + 3, end - 3);
      // A display on lines of its own is one whatever it contains.
      const isAlone = written === '\\\\[' && match.index === 0 && end === source.trimEnd().length;
      if (!isAlone && !isFormula({ tex, previous: '', following: '' })) continue;
      const [opening = '', closing = ''] = marks.split('..');
      const fix = replacementFix(placeOf(place(match.index, end)), `${opening}${tex}${closing}`);
      report(state, 'math-marks-unknown', { written, marks }, place(match.index, match.index + 3), fix);
    }
  }
  for (const node of leaves) {
    const inner = node.type === 'inlineMath' ? /^latex\s+(.*)$/s.exec(node.value)?.[1] : undefined;
    if (inner === undefined || node.position === undefined) continue;
    const fix = replacementFix(placeOf(node.position), `$${inner}$`);
    report(state, 'math-marks-unknown', { written: '$latex', marks: '$..$' }, node.position, fix);
  }
}

/** Reports the first dollar of a paragraph that is neither a price nor a name and has TeX or other formulas beside it. */
function checkLoneDollar({ text, source, from, leaves, place }: WrittenText, state: BlockState): boolean {
  const hasFormulas = leaves.some(
    ({ type, position }) => type === 'inlineMath' && source[(position?.start.offset ?? 0) - from] === '$',
  );
  for (const { index } of text.matchAll(/(?<![\\$])(?:\\\\)*\$(?!\$)/g)) {
    const at = text.indexOf('$', index);
    const before = text.slice(Math.max(0, at - 20), at);
    const after = text.slice(at + 1, at + 200);
    if (!hasTexBeside(text.slice(Math.max(0, at - 100), at), after)) {
      if (isPrice(before, after) || isName(after) || isSign(before, after) || !hasFormulas) continue;
    }
    report(state, 'math-unclosed', { mark: '$', shown: 'text' }, place(at, at + 1));
    return true;
  }
  return false;
}

function hasTexBeside(before: string, after: string): boolean {
  if (/(?:\\[A-Za-z]+|[_^]\{[^{}]*\}|\\[A-Za-z]+\s?(?:\{[^{}]*\})+)$/.test(before)) return true;
  const next = /^[^$]*/.exec(after)?.[0] ?? '';
  return /^\S/.test(after) && /^[^\s]{0,20}\\[A-Za-z]|^[^\s]{1,10}[_^]\{/.test(next);
}

function isPrice(before: string, after: string): boolean {
  return /(?:\d\s?|(?:US|AU|CA|HK|NT|NZ|SG)\s?)$/.test(before) || /^\s?\d/.test(after);
}

/** A variable of a shell or of Perl: a name, or the beginning of a substitution. */
function isName(after: string): boolean {
  return /^(?:[A-Za-z_]\w|[{([?@!#*]|\w(?![\w\s]))/.test(after);
}

/** The sign itself, as in `a $ sign` or `($)`. */
function isSign(before: string, after: string): boolean {
  return (
    /(?:^|[\s"'“‘’(（[「『【，。、；：,;:/])$/.test(before) && /^(?:$|[\s"'”’)）\]」』】，。、；：,.;:/])/.test(after)
  );
}

/** Reports `\(` and `\[` with TeX after them that nothing closes. */
function checkOpenBracket({ text, place }: WrittenText, state: BlockState): boolean {
  const pattern = /(?<!\\)(?:\\\\)*\\([([])[^\\]{0,200}(?:\\[^\\()[\]A-Za-z][^\\]{0,200})*\\[A-Za-z]/g;
  const match = pattern.exec(text);
  if (match === null) return false;
  const mark = `\\${match[1]}`;
  const at = text.indexOf(mark, match.index);
  report(state, 'math-unclosed', { mark, shown: 'text' }, place(at, at + 2));
  return true;
}
