/** Operators that authors define themselves or take from packages; each means `\operatorname` of its name. */
export const usualOperators: readonly string[] = `
  Aut Cov End Hom KL Ker ReLU Tr Var Vol adj arccosh arccot arccoth arccsc arcsec arcsinh arctanh argsup col cov csch diag
  dom erf erfc id im lcm prox proj ran rank relu rot row sech sgn sign sinc softmax softplus sigmoid span supp tr trace var vol
`
  .trim()
  .split(/\s+/);

/** Names that most authors' macros have for the same thing, with their usual definition. */
const usual = new Map(
  String.raw`
    E \mathbb{E}; EE \mathbb{E}; PP \mathbb{P}; Prob \mathbb{P}; RR \mathbb{R}; Real \mathbb{R}; NN \mathbb{N}; ZZ \mathbb{Z};
    QQ \mathbb{Q}; Q \mathbb{Q}; CC \mathbb{C}; C \mathbb{C}; FF \mathbb{F}; F \mathbb{F}; KK \mathbb{K}; rationals \mathbb{Q};
    integers \mathbb{Z}; naturals \mathbb{N}; complexes \mathbb{C}; tp ^\top; T ^\top; tran ^\top; trans ^\top; transpose ^\top;
    inv ^{-1}; eps \varepsilon; vareps \varepsilon; half \frac{1}{2}; dd \mathrm{d}; diff \mathrm{d}; dif \mathrm{d}; ud \mathrm{d};
    differential \mathrm{d}; me \mathrm{e}; e \mathrm{e}; ones \mathbf{1}; one \mathbf{1}; zeros \mathbf{0}; zero \mathbf{0};
    defeq \coloneqq; eqdef \eqqcolon; definedas \coloneqq; indep \perp\!\!\!\perp; independent \perp\!\!\!\perp; Perp \perp\!\!\!\perp;
    given \mid; suchthat \mid; laplace \mathcal{L}; fourier \mathcal{F}; bigO \mathcal{O}; loss \mathcal{L}; normal \mathcal{N};
    Normal \mathcal{N}; iid \overset{\text{i.i.d.}}{\sim}; grad \nabla; laplacian \Delta
  `
    .split(';')
    .map((pair): [string, string] => {
      const [name = '', ...definition] = pair.trim().split(' ');
      return [name, definition.join(' ')];
    }),
);

const greek =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega';

/** Names made of a font and a letter: `\bfx`, `\calA`. */
const patterns: readonly [RegExp, (letter: string) => string][] = [
  [new RegExp(`^(?:bf|b|bs|bm|vec|mat)(${greek})$`), (letter) => `\\boldsymbol{\\${letter}}`],
  [/^(?:bf|mat|vec|b)([A-Za-z])$/, (letter) => `\\mathbf{${letter}}`],
  [/^(?:bs|bm)([A-Za-z])$/, (letter) => `\\boldsymbol{${letter}}`],
  [/^(?:bb|mathbb|Bbb|field)([A-Z])$/, (letter) => `\\mathbb{${letter}}`],
  [/^(?:cal|mc|mathcal|c)([A-Z])$/, (letter) => `\\mathcal{${letter}}`],
  [/^(?:frak|mathfrak|mf)([A-Za-z])$/, (letter) => `\\mathfrak{${letter}}`],
  [/^(?:scr|mathscr|ms)([A-Z])$/, (letter) => `\\mathscr{${letter}}`],
  [/^(?:rm|mathrm|mr)([A-Za-z])$/, (letter) => `\\mathrm{${letter}}`],
];

/** What an unknown command, named with its backslash, usually stands for in authors' macros: the body of its definition. */
export function usualMeaning(command: string): string | undefined {
  const name = command.slice(1);
  const known = usual.get(name) ?? (usualOperators.includes(name) ? `\\operatorname{${name}}` : undefined);
  if (known !== undefined) return known;
  for (const [pattern, define] of patterns) {
    const letter = pattern.exec(name)?.[1];
    if (letter !== undefined) return define(letter);
  }
  return undefined;
}
