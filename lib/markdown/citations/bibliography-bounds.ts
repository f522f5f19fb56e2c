/** What is read of a bibliography besides `maxBibliographyCharacters`. A field of 100,000 characters has room for 3,000 authors. */
export const bibliographyBounds = { entries: 10_000, fieldCharacters: 100_000 } as const;
