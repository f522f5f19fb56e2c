/**
 * Commands of LaTeX and its packages, and names that authors expect, which KaTeX does not know, with their replacement. It replaces the
 * command alone; arguments stay. Undefined: there is no replacement, and the nearest name would mean
 * something else.
 */
export const latexOnlyCommands: ReadonlyMap<string, string | undefined> = new Map([
  ...pairs(`
    bs \\boldsymbol; vb \\mathbf; vectorbold \\mathbf; va \\vec; vu \\hat; vv \\overrightarrow; mathsl \\mathit; mathtext \\text;
    framebox \\fbox; hss \\quad; par \\\\; cr \\\\; tabularnewline \\\\; triangleeq \\triangleq;
    xlongleftrightarrow \\xleftrightarrow; flatfrac \\tfrac; ul \\underline; QED \\blacksquare; hdots \\ldots; ldot \\ldots; ohm \\Omega;
    upmu \\mu; uppi \\pi; updelta \\delta; upalpha \\alpha; upbeta \\beta; upgamma \\gamma; infinity \\infty; infinty \\infty;
    integral \\int; summation \\sum; sumation \\sum; product \\prod; squareroot \\sqrt; union \\cup; intersection \\cap;
    intersect \\cap; and \\land; or \\lor; xor \\oplus; element \\in; belongs \\in; notequal \\neq; plusminus \\pm;
    limit \\lim; infinite \\infty; arrow \\rightarrow; rarrow \\rightarrow; larrow \\leftarrow; degrees \\degree;
    parallelslant \\parallel; fraction \\frac; vector \\vec; absolute \\lvert
  `),
  ...none(
    'st abs norm dv pdv derivative SI si num unit ang label ref eqref cite footnote textipa parbox boldmath unboldmath line halign',
  ),
  ...none(
    'documentclass newtheorem input item section nicematrix class style cssId bordermatrix intertext shortintertext',
  ),
]);

function pairs(text: string): [string, string][] {
  return text.split(';').map((pair) => {
    const [name = '', replacement = ''] = pair.trim().split(' ');
    return [name, replacement];
  });
}

function none(names: string): [string, undefined][] {
  return names.split(' ').map((name) => [name, undefined]);
}
