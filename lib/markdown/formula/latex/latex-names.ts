/**
 * Commands that KaTeX has, and LaTeX with amsmath, amssymb and mathtools has not: an article may define them with `\newcommand`. They come from
 * KaTeX itself, from HTML's character names (texvc) and from packages that an author need not load here.
 */
const katexOnly = new Set(
  `
  Alpha Beta Chi Complex Dagger Darr Epsilon Eta Harr Iota KaTeX Kappa Larr Lrarr Mu N Nu Omicron R Rarr Reals Rho Tau Uarr Z Zeta
  alef alefsym angl angln approxcolon approxcoloncolon arcctg arctg argmax argmin bcancel blue bm bold bra Bra braket Braket bull cancel ce ch
  clubs cnums coloncolon coloncolonapprox coloncolonequals coloncolonminus coloncolonsim colonequals colonminus color colorbox cosec cotg
  ctg cth dArr darr degree diamonds empty equalscolon equalscoloncolon exist fcolorbox gray green hArr harr hdashline hearts href htmlClass
  htmlData htmlId htmlStyle image imageof includegraphics infin isin kaBlue kaGreen ket Ket lArr lBrace lang larr llbracket lrArr lrarr
  mathsfit minuscolon minuscoloncolon minuso natnums notni omicron orange origof overgroup overleftharpoon overlinesegment
  overrightharpoon phase pink plim plusmn pu purple rArr rBrace rang rarr ratio real reals red restriction rrbracket sdot sect set Set sh
  simcolon simcoloncolon sixptsize sout spades sub sube supe textcolor tg th thetasym tripledash uArr uarr undergroup underlinesegment url
  utilde varvdots weierp widecheck xleftequilibrium xlongequal xrightequilibrium xrightleftarrows xtofrom xtwoheadleftarrow
  xtwoheadrightarrow Overrightarrow
  `
    .trim()
    .split(/\s+/)
    .map((name) => `\\${name}`),
);

const colours = /^\\(?:red|blue|teal|green|gold|maroon|purple|mint|gray)[A-I]$/;

/** Whether a command that is known here, named with its backslash, is free in LaTeX with amsmath, amssymb and mathtools. */
export function isFreeInLatex(name: string): boolean {
  return katexOnly.has(name) || colours.test(name);
}
