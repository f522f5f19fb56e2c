/** The kinds of source that the styles know: types of CSL 1.0.2. `article` is a preprint; `document` is what is none of the others. */
export const citationTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'paper-conference',
  'patent',
  'post',
  'post-weblog',
  'report',
  'software',
  'standard',
  'thesis',
  'webpage',
] as const;

export type CitationType = (typeof citationTypes)[number];

/** The variables of CSL that are plain text here, with CSL's names. */
export const textVariables = [
  'container-title',
  'collection-title',
  'collection-number',
  'event-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'version',
  'genre',
  'status',
  'language',
  'DOI',
  'URL',
] as const;

export type TextVariable = (typeof textVariables)[number];

export const nameVariables = ['author', 'editor', 'translator', 'container-author'] as const;

export type NameVariable = (typeof nameVariables)[number];

/** A person (`family` and the rest) or a body (`literal`). The literal name `others` at the end of a list stands for people left out. */
export interface CitationName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** A date as CSL-JSON holds it: `[[year, month, day]]`, shortened from the right; `literal` where it is shown as typed. */
export interface CitationDate {
  'date-parts'?: number[][];
  literal?: string;
}

/**
 * A source that can be cited: a CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables)
 * narrowed to what the styles use. All text is plain text, not TeX and not HTML.
 */
export type CitationSource = { id: string; type: CitationType; title: string } & {
  [Name in TextVariable]?: string;
} & { [Name in NameVariable]?: CitationName[] } & { issued?: CitationDate; accessed?: CitationDate };

/** The name that ends a list which goes on. */
export const others = 'others';
