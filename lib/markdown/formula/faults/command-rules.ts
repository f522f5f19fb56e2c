import type { WrongMode } from '../../problems/catalogue/formula-problems';
import { missingPackage } from '../packages/missing-package';
import { commandExtent } from './command-extent';
import type { FaultCase, FaultRule } from './fault-case';
import { findCommand } from './find-command';
import { type FormulaFault, formulaFault, type TexRange } from './formula-fault';
import { callingCommands, mathCommands, textCommands } from './katex-names';
import { nearestCommand } from './nearest-command';
import { nearestEnvironment } from './nearest-environment';
import { findEnvironment, renameEnvironment } from './rename-environment';
import { type TexFix, texFix } from './tex-fix';
import { usualMeaning } from './usual-meaning';

/** A command or environment that is unknown, refused, or used in the wrong mode. */
export const commandRules: readonly FaultRule[] = [
  {
    sentence: /^Undefined control sequence: (\\[[\]()])$/,
    describe: (fault, [, name = '']) => formulaMark(fault, name),
  },
  {
    sentence: /^Undefined control sequence: (.+)$/s,
    describe: (fault, [, name = '']) => undefinedCommand(fault, name),
  },
  { sentence: /^No such environment: (.*)$/s, describe: (fault, [, name = '']) => unknownEnvironment(fault, name) },
  {
    sentence: /^Can't use function '(\\[[\]()]|\$)' in math mode$/,
    describe: (fault, [, name = '']) => formulaMark(fault, name),
  },
  {
    sentence: /^Can't use function '(.+)' in (text|math) mode$/,
    describe: (fault, [, name = '', mode]) => wrongMode(fault, name, mode === 'text' ? 'text' : 'math'),
  },
  {
    sentence: /^\{(.+)\} can be used only in display mode\.$/,
    describe: (fault, [, name = '']) => displayEnvironment(fault, name),
  },
  {
    sentence: /^(\\tag) works only in display equations$/,
    describe: (fault, [, name = '']) => wrongMode(fault, name, 'inline'),
  },
  { sentence: /(?:in |^)(\\includegraphics|\\htmlData)\b/, describe: (fault, [, name = '']) => refused(fault, name) },
  {
    sentence: /^Got function '(.+)' with no arguments as (.+)$/,
    describe: (fault, [, name = '']) => bareFunction(fault, name),
  },
];

function undefinedCommand(fault: FaultCase, command: string): FormulaFault {
  const { tex, macros } = fault;
  const bare = command.slice(1);
  if (textCommands.includes(bare)) return wrongMode(fault, command, 'math');
  if (mathCommands.includes(bare) || callingCommands.includes(bare)) return wrongMode(fault, command, 'text');
  if (pageCommands.has(bare)) return refused(fault, command);
  const place = placeOf(fault, command);
  if (diagramCommands.has(command)) return diagram(place);
  const name = missingPackage(command, tex);
  if (name !== undefined) return formulaFault('math-package-off', { command, name }, place);
  const usual = usualMeaning(command);
  const definition = usual === undefined ? undefined : inPlace(usual, tex, place.offset);
  const suggestion = definition ?? nearestCommand(command, macros);
  const isThere = tex.startsWith(command, place.offset) && place.length === command.length;
  const fix = suggestion === undefined || !isThere ? undefined : texFix(place.offset, place.length, suggestion);
  const parameters = {
    command,
    ...(suggestion && { suggestion }),
    ...(definition !== undefined && { definition }),
  };
  return formulaFault('math-unknown-command', parameters, place, fix);
}

const diagramCommands = new Set([
  '\\xymatrix',
  '\\xygraph',
  '\\tikz',
  '\\tikzset',
  '\\diagram',
  '\\draw',
  '\\node',
  '\\path',
]);
const diagramEnvironments = new Set(
  'tikzpicture tikzcd tikzcd* xy circuitikz pspicture picture forest pgfpicture diagram feynman'.split(' '),
);

function diagram(place: TexRange): FormulaFault {
  const reason = {
    en: 'Drawings of TikZ, XY-pic and similar packages cannot be typeset. For a commutative diagram use \\begin{CD}; for anything else insert an image.',
    zh: 'TikZ、XY-pic 等绘图宏包无法排版，交换图请改用 \\begin{CD}，其他图请插入图片，',
  };
  return formulaFault('math-error', { reason }, place);
}

/** MathJax's commands that change the page around the formula: ids, classes and styles. */
const pageCommands = new Set(['class', 'style', 'cssId', 'unicode', 'data']);

/** The definition for this use: where a `^` is written before the command, one that begins with it loses its own. */
function inPlace(definition: string, tex: string, offset: number): string {
  const isRaised = definition.startsWith('^') && /\^\s*$/.test(tex.slice(Math.max(0, offset - 10), offset));
  return isRaised ? definition.slice(1) : definition;
}

/** KaTeX's position, or else the first use. */
function placeOf({ tex, range, whole }: FaultCase, command: string): TexRange {
  return range ?? findCommand(tex, command) ?? whole;
}

function wrongMode(fault: FaultCase, command: string, mode: WrongMode): FormulaFault {
  const place = placeOf(fault, command);
  const isName = /\\(?:begin|end)\s*\{\s*$/.test(fault.tex.slice(Math.max(0, place.offset - 20), place.offset));
  const isThere = !isName && fault.tex.startsWith(command, place.offset) && place.length === command.length;
  return formulaFault('math-mode', { command, mode }, place, isThere ? modeFix(command, mode, place) : undefined);
}

function modeFix(command: string, mode: WrongMode, { offset, length }: TexRange): TexFix | undefined {
  const bare = command.slice(1);
  if (mode === 'math' && textCommands.includes(bare)) return texFix(offset, length, `\\text{${command}}`);
  return mode === 'text' && mathCommands.includes(bare) ? texFix(offset, length, `$${command}$`) : undefined;
}

function formulaMark(fault: FaultCase, mark: string): FormulaFault {
  const place = placeOf(fault, mark);
  const reason = {
    en: `${mark} begins or ends a formula and cannot be used inside one.`,
    zh: `${mark} 用来开始或结束公式，不能出现在公式里，`,
  };
  return formulaFault('math-error', { reason }, place, markFix(fault.tex, mark, place));
}

/** Replaces a dollar by a dollar sign; removes other marks, with their partner if there is one. */
function markFix(tex: string, mark: string, { offset, length }: TexRange): TexFix {
  if (mark === '$') return texFix(offset, length, '\\$');
  const partner = mark === '\\(' ? '\\)' : mark === '\\[' ? '\\]' : undefined;
  const last = partner === undefined ? undefined : findCommand(tex, partner, offset + length);
  if (last === undefined) return texFix(offset, length, '');
  const inner = tex.slice(offset + length, last.offset);
  return { ...texFix(offset, last.offset + last.length - offset, inner), title: texFix(offset, length, '').title };
}

function unknownEnvironment({ tex, range, whole }: FaultCase, name: string): FormulaFault {
  const place = findEnvironment(tex, name) ?? range ?? whole;
  if (diagramEnvironments.has(name)) return diagram(place);
  const suggestion = nearestEnvironment(name);
  if (suggestion === undefined) return formulaFault('math-unknown-environment', { name }, place);
  const fix = renameEnvironment(tex, name, suggestion, place.offset);
  return formulaFault('math-unknown-environment', { name, suggestion }, place, fix);
}

function displayEnvironment({ tex, range, whole }: FaultCase, name: string): FormulaFault {
  const place = findEnvironment(tex, name) ?? range ?? whole;
  const inner = innerEnvironments.get(name.replace('*', ''));
  const fix = inner === undefined ? undefined : renameEnvironment(tex, name, inner, place.offset);
  return formulaFault('math-mode', { command: `\\begin{${name}}`, mode: 'inline' }, place, fix);
}

const innerEnvironments = new Map([
  ['align', 'aligned'],
  ['alignat', 'alignedat'],
  ['gather', 'gathered'],
  ['split', 'aligned'],
]);

function refused(fault: FaultCase, command: string): FormulaFault {
  return formulaFault('math-not-allowed', { command }, placeOf(fault, command));
}

function bareFunction(fault: FaultCase, name: string): FormulaFault {
  // KaTeX reports what its own macros expand to: \operatorname@, or \operatornamewithlimits with a star.
  const command = name.replace(/@.*$/s, '').replace(/^\\operatornamewithlimits$/, '\\operatorname');
  const place = placeOf(fault, command);
  const reason = {
    en: `${command} and its argument must be in braces here.`,
    zh: `此处的 ${command} 及其内容要放进花括号，`,
  };
  const end = fault.tex.startsWith(command, place.offset) ? commandExtent(fault.tex, place.offset) : undefined;
  if (end === undefined) return formulaFault('math-error', { reason }, place);
  const whole = fault.tex.slice(place.offset, end);
  return formulaFault('math-error', { reason }, place, texFix(place.offset, whole.length, `{${whole}}`, '{ }'));
}
