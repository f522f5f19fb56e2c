import { compose } from '../compose';
import type { MacroContext, PackageMacro, PackageMacros } from '../package-macro';
import { takeArgument, takeDelimited, takeGroup, takeStars } from '../read-arguments';

/** A bold letter, upright, or with a star as italic as it was (physics 1.3, 2.2), below an accent. */
function vector(accent: string): PackageMacro {
  return (context) => {
    const bold = takeStars(context) > 0 ? '\\boldsymbol{#1}' : '\\mathbf{#1}';
    return compose(context, accent === '' ? `{${bold}}` : `${accent}{${bold}}`, takeArgument(context));
  };
}

function sign(tex: string): PackageMacro {
  return (context) => compose(context, tex);
}

/** The argument of an operator in brackets that grow, without space between the two. */
export const argumentInBrackets = '\\mathopen{}\\left(#1\\right)\\mathclose{}';

/** An operator whose argument may be in braces, round or square brackets; the brackets are shown and grow. */
export function applied(operator: string, brackets = '([', inBraces = `${operator}{#1}`): PackageMacro {
  return (context: MacroContext) => {
    if (brackets.includes('(')) {
      const round = takeDelimited(context, '(', ')');
      if (round !== undefined) return compose(context, `${operator}${argumentInBrackets}`, round);
    }
    if (brackets.includes('[')) {
      const square = takeDelimited(context, '[', ']');
      if (square !== undefined)
        return compose(context, `${operator}\\mathopen{}\\left[#1\\right]\\mathclose{}`, square);
    }
    const group = takeGroup(context);
    return compose(context, group === undefined ? operator : inBraces, group ?? []);
  };
}

const nabla = '\\boldsymbol{\\nabla}';
const dot = '\\mathbin{\\boldsymbol{\\cdot}}';
const cross = '\\mathbin{\\boldsymbol{\\times}}';

/** Vectors (physics 1.3, 2.2). */
export const vectorMacros: PackageMacros = {
  '\\vectorbold': vector(''),
  '\\vb': vector(''),
  '\\vectorarrow': vector('\\vec'),
  '\\va': vector('\\vec'),
  '\\vectorunit': vector('\\hat'),
  '\\vu': vector('\\hat'),
  '\\dotproduct': sign(dot),
  '\\vdot': sign(dot),
  '\\crossproduct': sign(cross),
  '\\cross': sign(cross),
  '\\cp': sign(cross),
  '\\vnabla': sign(nabla),
  '\\gradient': applied(nabla),
  '\\grad': applied(nabla),
  '\\divergence': applied(`${nabla}${dot}`),
  '\\div': applied(`${nabla}${dot}`),
  '\\divisionsymbol': sign('\\mathbin{÷}'),
  '\\curl': applied(`${nabla}${cross}`),
  '\\laplacian': applied('\\nabla^{2}'),
};
