import { compose } from '../compose';
import type { PackageMacro, PackageMacros } from '../package-macro';
import { isNext, takeDelimited, takeOptional } from '../read-arguments';
import { applied, argumentInBrackets } from './vectors';

/** `\sin(x)` with brackets that grow, `\sin[2](x)` with a power; without round brackets the command alone (physics 1.3, 2.3). */
function func(operator: string, hasPower = true): PackageMacro {
  return (context) => {
    const power = hasPower && isNext(context, '[') ? takeOptional(context) : undefined;
    const inner = takeDelimited(context, '(', ')');
    if (inner !== undefined && power !== undefined)
      return compose(context, `${operator}^{#2}${argumentInBrackets}`, inner, power);
    if (inner !== undefined) return compose(context, `${operator}${argumentInBrackets}`, inner);
    return power === undefined ? compose(context, operator) : compose(context, `${operator}[#1]`, power);
  };
}

/** The names that physics redefines or adds, with the longer name of the command without automatic brackets. */
const powered = `
  sin:sine cos:cosine tan:tangent csc:cosecant sec:secant cot:cotangent sinh:hypsine cosh:hypcosine tanh:hyptangent
  csch:hypcosecant sech:hypsecant coth:hypcotangent arcsin:arcsine arccos:arccosine arctan:arctangent arccsc:arccosecant
  arcsec:arcsecant arccot:arccotangent asin:asine acos:acosine atan:atangent acsc:acosecant asec:asecant acot:acotangent
  log:logarithm ln:naturallogarithm
`;
const plain = 'exp:exponential tr:trace Tr:Trace erf:';
const withLimits = 'det:determinant Pr:Probability';
/** Those that KaTeX has, which remain what they are in front of other arguments. */
const native = /^(?:sin|cos|tan|csc|sec|cot|sinh|cosh|tanh|coth|arcsin|arccos|arctan|log|ln|exp|det|Pr)$/;

function operatorMacros(names: string, make: (name: string) => [PackageMacro, PackageMacro]): PackageMacros {
  const macros: PackageMacros = {};
  for (const pair of names.trim().split(/\s+/)) {
    const [name = '', plainName = ''] = pair.split(':');
    const [automatic, bare] = make(name);
    macros[`\\${name}`] = automatic;
    if (plainName !== '') macros[`\\${plainName}`] = /^[Tt]race$/.test(plainName) ? automatic : bare;
  }
  return macros;
}

function named(name: string, hasPower: boolean, star = ''): [PackageMacro, PackageMacro] {
  const operator = native.test(name) ? `\\noexpand\\${name}` : `\\operatorname${star}{${name}}`;
  return [func(operator, hasPower), (context) => compose(context, operator)];
}

/** Words with a quad before and after them, or with a star only after them (physics 1.3, 2.4). */
function quad(word?: string): PackageMacro {
  return (context) => {
    const before = isNext(context, '*') ? '' : '\\quad';
    if (before === '') context.popToken();
    const text = word ?? '#1';
    return compose(
      context,
      `${before}\\text{${text}}\\quad`,
      word === undefined ? context.consumeArg().tokens.reverse() : [],
    );
  };
}

const words = 'if then else otherwise unless given using assume since let for all even odd integer and or as in'.split(
  ' ',
);

const comma: PackageMacro = (context) => compose(context, ',\\quad');

/** Operators (physics 1.3, 2.3) and words between quads (2.4). */
export const operatorAndWordMacros: PackageMacros = {
  ...operatorMacros(powered, (name) => named(name, true)),
  ...operatorMacros(plain, (name) => named(name, false)),
  ...operatorMacros(withLimits, (name) => named(name, false, '*')),
  '\\rank': (context) => compose(context, '\\operatorname{rank}'),
  '\\Residue': (context) => compose(context, '\\operatorname{Res}'),
  '\\Res': applied('\\operatorname{Res}', '([', '\\operatorname{Res}{\\left\\{#1\\right\\}}'),
  '\\principalvalue': applied('\\mathcal{P}', ''),
  '\\pv': applied('\\mathcal{P}', ''),
  '\\PV': applied('\\operatorname{P.V.}', ''),
  '\\Re': applied('\\operatorname{Re}', '', '\\operatorname{Re}{\\left\\{#1\\right\\}}'),
  '\\Im': applied('\\operatorname{Im}', '', '\\operatorname{Im}{\\left\\{#1\\right\\}}'),
  '\\real': (context) => compose(context, '\u211c'),
  '\\imaginary': (context) => compose(context, '\u2111'),
  '\\qqtext': quad(),
  '\\qq': quad(),
  '\\qcomma': comma,
  '\\qc': comma,
  '\\qcc': quad('c.c.'),
  ...Object.fromEntries(words.map((word) => [`\\q${word}`, quad(word)])),
};
