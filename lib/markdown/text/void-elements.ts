/** Elements without an end tag (HTML, section 13.1.2, and `param`, which the parser still treats as such). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
