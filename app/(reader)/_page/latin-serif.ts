import localFont from 'next/font/local';

/**
 * Source Serif 4 for Latin text: its weight and slope match Computer Modern formulas. Served from this site and preloaded; if it
 * arrives too late for the first paint it is used from the next page on, so that no line moves.
 */
export const latinSerif = localFont({
  src: [
    {
      path: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 900',
    },
    {
      path: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      style: 'italic',
      weight: '200 900',
    },
  ],
  variable: '--latin-serif',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
});

/** The same face for letters and digits inside Chinese text, where quotation marks and dashes use the Chinese face. */
export const latinSerifInChinese = localFont({
  src: [
    {
      path: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 900',
    },
  ],
  variable: '--latin-serif-in-chinese',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0020-007E, U+00C0-00D6, U+00D8-00F6, U+00F8-00FF' }],
});
