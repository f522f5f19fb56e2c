/** Elements that have no end tag (HTML, section 13.1.2, with `param`, which the parser still treats so). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
