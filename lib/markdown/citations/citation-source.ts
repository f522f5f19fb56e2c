/** The kinds of source that the styles support: types of CSL 1.0.2. `article` is a preprint, `document` is for everything else. */
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

/** The CSL variables that are plain text here, under CSL's names. */
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

/** A person (`family` etc.) or an organization (`literal`). The literal name `others` at the end of a list stands for omitted people. */
export interface CitationName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** A date as in CSL-JSON: `[[year, month, day]]`, truncated from the right; `literal` if it is shown as typed. */
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

/** The name that marks the end of an incomplete list. */
export const others = 'others';
