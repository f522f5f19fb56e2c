/** LaTeX's environments that are displayed formulas by themselves; each may have a star. */
const displayEnvironments = 'equation|align|gather|alignat|multline|flalign|eqnarray|subequations|CD';

/** The opening of such an environment at the beginning of a text; its groups are the name and the star. */
export const environmentOpening = new RegExp(`^\\\\begin\\{(${displayEnvironments})(\\*?)\\}`);

/** The length of the longest opening, for parsers that read character by character. */
export const maxOpeningLength = '\\begin{subequations*}'.length;
