/** LaTeX's environments that are displayed formulas by themselves; each may have a star. */
const displayEnvironments = 'equation|align|gather|alignat|multline|flalign|eqnarray|subequations|CD';

/** Environments that are blocks of their own, and never part of a paragraph. */
const blockEnvironments = 'algorithm|algorithmic|tikzpicture|tikzcd';

/** The opening of a displayed environment or a block at the beginning of a line. */
export const blockOpening = new RegExp(`^\\\\begin\\{(${displayEnvironments}|${blockEnvironments})(\\*?)\\}`);

/** The opening of a displayed environment at the beginning of a text; its groups are the name and the star. */
export const environmentOpening = new RegExp(`^\\\\begin\\{(${displayEnvironments})(\\*?)\\}`);

/** The length of the longest opening, for parsers that read character by character. */
export const maxOpeningLength = '\\begin{subequations*}'.length;
