import { readsAsText, withTextCells } from './cells';
import {
  defineKatexMacro,
  expandTo,
  group,
  type KatexContext,
  type KatexExpansion,
  type KatexFunction,
  type KatexToken,
  putBack,
  readArgument,
  readOption,
  textOf,
  token,
  tokensOf,
} from './katex-macros';
import { addRemark } from './remarks';

/** Commands that read their arguments themselves: optional ones, and those whose meaning depends on what is in them. */
export function installCommandMacros(): void {
  for (const name of ['\\mathds', '\\mathbbm', '\\mathbbmss', '\\mathbbmtt'])
    defineKatexMacro(name, (context) => doubleStruck(context) ?? '\\mathbb');
  defineKatexMacro('\\mathbb', (context) => doubleStruck(context));
  defineKatexMacro('\\nicefrac', niceFraction);
  defineKatexMacro('\\sideset', sideScripts);
  defineKatexMacro('\\cfrac', alignedFraction);
  defineKatexMacro('\\hdotsfor', dotsForColumns);
  defineKatexMacro('\\MoveEqLeft', moveLeft);
  defineKatexMacro('\\bbox', colouredBox);
  for (const name of ['\\allowdisplaybreaks', '\\displaybreak', '\\pagebreak', '\\nopagebreak', '\\linebreak'])
    defineKatexMacro(name, withoutOption(''));
  for (const name of ['\\underbracket', '\\overbracket']) defineKatexMacro(name, withoutOptions);
  for (const name of ['\\makebox', '\\mathmakebox']) defineKatexMacro(name, boxed(name));
  defineKatexMacro('\\cases', plainCases);
  for (const name of ['\\color', '\\textcolor', '\\colorbox'])
    defineKatexMacro(name, (context) => modelledColour(context, name));
  for (const name of ['\\eqno', '\\leqno']) defineKatexMacro(name, plainNumber);
  for (const name of ['\\require', '\\usepackage']) defineKatexMacro(name, loadPackages);
}

/**
 * KaTeX's blackboard letters have no digits. A one gets the stroke of a second
 * letter, other digits are set twice, a little apart; MathML has the
 * character itself (U+1D7D8 to U+1D7E1). Undefined, with nothing read, if what follows is not a digit.
 */
function doubleStruck(context: KatexContext): KatexExpansion | undefined {
  context.consumeSpaces();
  const read = [context.popToken()];
  if (read[0]?.text === '{') read.push(context.popToken(), context.popToken());
  const digit = read.length === 1 ? read[0]?.text : read[2]?.text === '}' ? read[1]?.text : undefined;
  if (digit === undefined || !/^[0-9]$/.test(digit)) {
    putBack(context, read);
    return undefined;
  }
  const character = String.fromCodePoint(0x1d7d8 + Number(digit));
  const shown = tokensOf(digit === '1' ? '\\mathrm{1\\mkern-4.5mu l}' : `\\mathrm{${digit}\\mkern-7.2mu${digit}}`);
  return expandTo([
    token('\\html@mathml'),
    ...group(shown),
    ...group([...tokensOf('\\text{'), token(character), token('}')]),
  ]);
}

/** Plain TeX's `\cases{a & b \cr}` (TeXbook, p. 175). */
function plainCases(context: KatexContext): KatexExpansion {
  const body = withTextCells(readArgument(context), (cell, column) => column === 1 && readsAsText(cell));
  return expandTo([...tokensOf('\\begin{cases}'), ...body, ...tokensOf('\\end{cases}')]);
}

/** `\nicefrac[\mathrm]{1}{2}` (units/nicefrac): a small fraction with a slash. */
function niceFraction(context: KatexContext): KatexExpansion {
  readOption(context);
  return expandTo(
    tokensOf('{\\raisebox{0.35em}{$\\scriptstyle#1$}\\mkern-2mu/\\mkern-1mu\\raisebox{-0.1em}{$\\scriptstyle#2$}}'),
    2,
  );
}

/** `\sideset{_a^b}{_c^d}\sum_i^n` (amsldoc 7.4): scripts at the corners of an operator, besides its limits. */
function sideScripts(context: KatexContext): KatexExpansion {
  const left = readArgument(context);
  const right = readArgument(context);
  const operator = readArgument(context);
  const inner = [
    ...tokensOf('{\\vphantom{'),
    ...operator,
    ...tokensOf('}}'),
    ...left,
    ...operator,
    ...(right.length === 0 ? [] : [token('\\nolimits'), ...right]),
  ];
  return expandTo([token('\\mathop'), ...group(inner), token('\\limits')]);
}

/** `\cfrac[l]{a}{b}`: the numerator to the left or right, where the denominator is wider. */
function alignedFraction(context: KatexContext): KatexExpansion | undefined {
  if (context.future().text !== '[') return undefined;
  const side = textOf(readOption(context) ?? []);
  const above = readArgument(context);
  const below = readArgument(context);
  const space = [token('\\hphantom'), ...group(below)];
  const isNarrow = above.length < below.length && (side === 'l' || side === 'r');
  const left = [token('\\mathrlap'), ...group(above), ...space];
  const right = [...space, token('\\mathllap'), ...group(above)];
  const numerator = isNarrow ? (side === 'l' ? left : right) : above;
  return expandTo([token('\\cfrac'), ...group(numerator), ...group(below)]);
}

/** `\hdotsfor{3}`: dots across that many columns of a matrix (amsldoc 4.1). */
function dotsForColumns(context: KatexContext): KatexExpansion {
  readOption(context);
  const columns = Math.min(100, Math.max(1, Number.parseInt(textOf(readArgument(context)), 10) || 1));
  return expandTo(Array.from({ length: columns }, (_, index) => tokensOf(index === 0 ? '\\dots' : '&\\dots')).flat());
}

/** `\MoveEqLeft[3]` (mathtools 3.4.4): the line begins that many em left of the alignment. */
function moveLeft(context: KatexContext): KatexExpansion {
  const written = textOf(readOption(context) ?? []);
  const width = /^[\d.]+$/.test(written) ? written : '2';
  return expandTo(tokensOf(`\\hspace{${width}em}&\\hspace{-${width}em}`));
}

/** MathJax's `\bbox[yellow,5px,border:1px solid red]{x}`: its colour, and whether it has a border; sizes are ours. */
function colouredBox(context: KatexContext): KatexExpansion {
  const options = textOf(readOption(context) ?? [])
    .split(',')
    .map((part) => part.trim());
  const content = group([token('$'), token('\\displaystyle'), ...readArgument(context), token('$')]);
  const colour = options.find((part) => /^(?:#[0-9a-f]{3}(?:[0-9a-f]{3})?|[a-z]+)$/i.test(part));
  const isFramed = options.some((part) => part.startsWith('border'));
  const box = colour === undefined ? [] : [token('\\colorbox'), ...group(tokensOf(colour)), ...content];
  if (colour === undefined) return expandTo(isFramed ? [token('\\fbox'), ...content] : [token('\\text'), ...content]);
  return expandTo(isFramed ? [token('\\fbox'), ...group(box)] : box);
}

/** How many of each component of a colour are one whole, by xcolor's model. */
const colourModels: Readonly<Record<string, number>> = { rgb: 1, RGB: 255, gray: 1, Gray: 15 };

/** `\textcolor[RGB]{255,0,0}{x}` (xcolor 2.4): with a model; KaTeX has names and `#` with digits. */
function modelledColour(context: KatexContext, command: string): KatexExpansion | undefined {
  context.consumeSpaces();
  if (context.future().text !== '[') return undefined;
  const model = textOf(readOption(context) ?? []);
  const written = textOf(readArgument(context));
  const whole = colourModels[model];
  const parts = written.split(',').map((part) => Math.round((255 * Number(part)) / (whole ?? 1)));
  const [red = 0, green = red, blue = red] = parts;
  const isColour = whole !== undefined && [red, green, blue].every((part) => part >= 0 && part <= 255);
  const digits = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  const colour = model === 'HTML' ? `#${written}` : isColour ? `#${digits}` : written;
  return expandTo([token(command), ...group(tokensOf(colour))]);
}

/** Plain TeX's `x = 1 \eqno(2.1)` (TeXbook, p. 186): what follows is the number. */
function plainNumber(context: KatexContext): KatexExpansion {
  const number: KatexToken[] = [];
  while (!/^(?:EOF|[}&]|\\end|\\\\)$/.test(context.future().text)) number.push(context.popToken());
  return expandTo([...tokensOf('\\tag*'), ...group([token('$'), ...number, token('$')])]);
}

function withoutOption(tex: string): KatexFunction {
  return (context) => {
    readOption(context);
    return tex;
  };
}

/** `\underbracket[1pt][3pt]{x}` (mathtools 3.3.3): its rule has one thickness and height here. */
function withoutOptions(context: KatexContext): undefined {
  while (context.future().text === '[') readOption(context);
}

/** A box of a given width and position: its content as it is. */
function boxed(name: string): KatexFunction {
  return (context) => {
    while (context.future().text === '[') readOption(context);
    return expandTo([...(name === '\\makebox' ? [token('\\text')] : []), ...group(readArgument(context))]);
  };
}

/** `\require{cancel}`, `\usepackage[options]{a,b}`: nothing is shown, for everything that exists is there. */
function loadPackages(context: KatexContext): string {
  readOption(context);
  const written: KatexToken[] = readArgument(context);
  for (const name of textOf(written)
    .split(',')
    .map((part) => part.trim())) {
    if (!knownPackages.has(name.toLowerCase())) addRemark({ kind: 'package', name }, written);
  }
  return '';
}

const knownPackages = new Set(
  `
  action ams amsbsy amscd amsfonts amsmath amsopn amssymb amstext amsthm autoload-all bbm bboldx bm boldsymbol braket bbox begingroup
  boldtensors cancel cases color colortbl configmacros dsfont enclose eucal eufrak extarrows extpfeil fixltx2e gensymb inputenc latexsym
  mathdots mathrsfs mathtools mhchem mediawiki-texvc newcommand nicefrac physics siunitx stmaryrd textcomp textmacros units unicode
  unicode-math upgreek verb xcolor xfrac xspace ulem soul hyperref empheq
  `
    .trim()
    .split(/\s+/),
);
