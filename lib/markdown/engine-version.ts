/**
 * Version of the rendering engine, stored with every rendering.
 *
 * Raise the last number whenever the same source may produce different HTML, text, labels or problems (a changed rule, a new KaTeX, Shiki or
 * remark); raise the middle one when the shape of `Rendering` changes. Stored renderings of another version are rendered again in the
 * background, so a forgotten bump leaves old pages unchanged.
 */
export const engineVersion = '2.0.7';
