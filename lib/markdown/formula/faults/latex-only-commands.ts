/** Operators that LaTeX authors define themselves or take from packages; each is replaced by `\operatorname`. */
const operators = `
  Aut Cov End Hom KL Ker ReLU Tr Var Vol adj arccosh arccot arccoth arccsc arcsec arcsinh arctanh argsup col cov csch diag
  dom erf erfc id im lcm prox proj ran rank relu rot row sech sgn sign sinc softmax softplus sigmoid span supp tr trace var vol
`;

/**
 * Commands of LaTeX and its packages, and names that authors expect, which KaTeX does not know, with their replacement. It replaces the
 * command alone; arguments stay. Empty: the command can be left out. Undefined: there is no replacement, and the nearest name would mean
 * something else.
 */
export const latexOnlyCommands: ReadonlyMap<string, string | undefined> = new Map([
  ...operators
    .trim()
    .split(/\s+/)
    .map((name): [string, string] => [name, `\\operatorname{${name}}`]),
  ...pairs(`
    mathds \\mathbb; mathbbm \\mathbb; mathbbmss \\mathbb; bbold \\mathbb; EuScript \\mathscr; mathpzc \\mathscr; eufrak \\mathfrak;
    mathbold \\boldsymbol; boldmath \\boldsymbol; bs \\boldsymbol; vb \\mathbf; vectorbold \\mathbf; va \\vec; vu \\hat;
    vv \\overrightarrow; mathsl \\mathit; textsl \\textit; textsc \\text; sc \\rm; sl \\it; textipa \\text; mathtext \\text;
    makebox \\text; framebox \\fbox; intertext \\text; shortintertext \\text; parbox \\text;
    hfill \\qquad; hfil \\qquad; hss \\quad; linebreak \\\\; par \\\\; cr \\\\; tabularnewline \\\\;
    defeq \\coloneqq; eqdef \\eqqcolon; triangleeq \\triangleq; definedas \\coloneqq; xlongrightarrow \\xrightarrow;
    xlongleftarrow \\xleftarrow; xlongleftrightarrow \\xleftrightarrow; nicefrac \\tfrac; sfrac \\tfrac; flatfrac \\tfrac;
    dd \\mathrm{d}; diff \\mathrm{d}; dif \\mathrm{d}; differential \\mathrm{d}; ud \\mathrm{d}; me \\mathrm{e}; e \\mathrm{e};
    RR \\R; NN \\N; ZZ \\Z; QQ \\mathbb{Q}; CC \\mathbb{C}; Q \\mathbb{Q}; EE \\mathbb{E}; E \\mathbb{E}; PP \\mathbb{P}; FF \\mathbb{F};
    F \\mathbb{F}; rationals \\mathbb{Q}; integers \\Z; naturals \\N; complexes \\Complex; grad \\nabla; laplacian \\Delta;
    indep \\perp\\!\\!\\!\\perp; independent \\perp\\!\\!\\!\\perp; Perp \\perp\\!\\!\\!\\perp; given \\mid; suchthat \\mid;
    iiiint \\int\\!\\iiint; idotsint \\int\\cdots\\int; bigtimes \\mathop{\\times}; overarc \\overgroup; wideparen \\overgroup;
    uline \\underline; ul \\underline; qed \\square; qedhere \\square; QED \\blacksquare; hdots \\ldots; ldot \\ldots; ohm \\Omega;
    transpose \\top; T \\top; trans \\top; upmu \\mu; uppi \\pi; updelta \\delta; upalpha \\alpha; upbeta \\beta; upgamma \\gamma;
    infinity \\infty; infinty \\infty; integral \\int; summation \\sum; sumation \\sum; product \\prod; squareroot \\sqrt; union \\cup; intersection \\cap;
    intersect \\cap; and \\land; or \\lor; xor \\oplus; element \\in; belongs \\in; notequal \\neq; plusminus \\pm;
    limit \\lim; infinite \\infty; arrow \\rightarrow; rarrow \\rightarrow; larrow \\leftarrow; degrees \\degree;
    parallelslant \\parallel; fraction \\frac; vector \\vec; absolute \\lvert; laplace \\mathcal{L}; fourier \\mathcal{F}
  `),
  ...empty(
    'noindent centering protect xspace allowdisplaybreaks displaybreak shoveleft shoveright MoveEqLeft smashoperator',
  ),
  ...none(
    'iddots adots vspace st abs norm dv pdv derivative SI si num qty unit ang label ref eqref cite footnote usepackage',
  ),
  ...none('documentclass DeclareMathOperator newtheorem require input prescript cancelto item section nicematrix'),
]);

function pairs(text: string): [string, string][] {
  return text.split(';').map((pair) => {
    const [name = '', replacement = ''] = pair.trim().split(' ');
    return [name, replacement];
  });
}

function empty(names: string): [string, string][] {
  return names.split(' ').map((name) => [name, '']);
}

function none(names: string): [string, undefined][] {
  return names.split(' ').map((name) => [name, undefined]);
}
