/**
 * Version of the rendering engine, stored beside every rendering.
 *
 * Raise the last number whenever the same source may give other HTML, text, labels or problems than before (a changed
 * rule, a new KaTeX, Shiki or remark); raise the middle one when the shape of `Rendering` changes. Stored renderings
 * of another version are made anew in the background, so a forgotten bump leaves old pages as they were.
 */
export const engineVersion = '2.0.4';
