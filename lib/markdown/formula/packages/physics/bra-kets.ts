import { compose } from '../compose';
import type { PackageMacro, PackageMacros } from '../package-macro';
import { takeArgument, takeGroup, takeStars, takeToken } from '../read-arguments';
import { enclosed } from './braces';

const open = '\\langle';
const close = '\\rangle';

/** `\bra{a}`; a `\ket{b}` after it contracts to an inner product (physics 1.3, 2.6). */
const bra: PackageMacro = (context) => {
  const isFixed = takeStars(context) > 0;
  const left = takeArgument(context);
  if (!takeToken(context, '\\ket')) return compose(context, enclosed(open, '\\rvert', isFixed ? 'none' : 'auto'), left);
  const isBothFixed = takeStars(context) > 0 || isFixed;
  return compose(context, inner(isBothFixed), left, takeArgument(context));
};

const ket: PackageMacro = (context) => {
  const sizing = takeStars(context) > 0 ? 'none' : 'auto';
  return compose(context, enclosed('\\lvert', close, sizing), takeArgument(context));
};

function inner(isFixed: boolean): string {
  return isFixed ? `{${open}{#1}\\vert{#2}${close}}` : `{\\left${open}{#1}\\middle\\vert{#2}\\right${close}}`;
}

/** One argument stands for both sides. */
const innerProduct: PackageMacro = (context) => {
  const isFixed = takeStars(context) > 0;
  const left = takeArgument(context);
  return compose(context, inner(isFixed), left, takeGroup(context) ?? left);
};

const outerProduct: PackageMacro = (context) => {
  const isFixed = takeStars(context) > 0;
  const left = takeArgument(context);
  const right = takeGroup(context) ?? left;
  const tex = isFixed
    ? `{\\lvert{#1}${close}${open}{#2}\\rvert}`
    : `{\\left\\lvert{#1}\\vphantom{#2}\\right${close}}{\\left${open}\\vphantom{#1}{#2}\\right\\rvert}`;
  return compose(context, tex, left, right);
};

/** Delimiters sized to the states; with one star of fixed size; with two sized to everything. */
function element(stars: number): string {
  if (stars === 1) return `{${open}{#1}\\rvert{#2}\\lvert{#3}${close}}`;
  if (stars === 2) return `{\\left${open}{#1}\\middle\\vert{#2}\\middle\\vert{#3}\\right${close}}`;
  return `{\\left${open}{#1}\\vphantom{#3}\\right\\rvert}{#2}{\\left\\lvert\\vphantom{#1}{#3}\\right${close}}`;
}

/** `\ev{A}`, `\ev{A}{\Psi}`. */
const expectation: PackageMacro = (context) => {
  const stars = takeStars(context, 2);
  const operator = takeArgument(context);
  const state = takeGroup(context);
  if (state === undefined) return compose(context, enclosed(open, close, stars === 1 ? 'none' : 'auto'), operator);
  return compose(context, element(stars), state, operator, state);
};

const matrixElement: PackageMacro = (context) => {
  const stars = takeStars(context, 2);
  return compose(context, element(stars), takeArgument(context), takeArgument(context), takeArgument(context));
};

/** Dirac's notation (physics 1.3, 2.6). */
export const braKetMacros: PackageMacros = {
  '\\bra': bra,
  '\\ket': ket,
  '\\innerproduct': innerProduct,
  '\\braket': innerProduct,
  '\\ip': innerProduct,
  '\\outerproduct': outerProduct,
  '\\dyad': outerProduct,
  '\\ketbra': outerProduct,
  '\\op': outerProduct,
  '\\expectationvalue': expectation,
  '\\expval': expectation,
  '\\ev': expectation,
  '\\matrixelement': matrixElement,
  '\\matrixel': matrixElement,
  '\\mel': matrixElement,
};
