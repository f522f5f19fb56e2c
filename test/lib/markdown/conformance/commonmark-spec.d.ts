/** The examples of CommonMark's specification; the package has no types of its own. */
declare module 'commonmark-spec' {
  export const tests: { markdown: string; html: string; section: string; number: number }[];
}
