import './without-eval';
import { z } from 'zod';
import { isWellFormed, text, unpaired } from './scalars';

const macrosAtMost = 500;
const longestMacros = 100_000;

/** One line, with its blanks as they are: TeX's `\\ ` may end it. */
const macroText = z
  .string()
  .max(2_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'must be one line of text, and not empty')
  .refine(isWellFormed, unpaired);

/** TeX macros by their names; a value may use `#1` to `#9` for arguments. */
const macros = z
  .record(z.string().regex(/^\\[A-Za-z]{1,50}$/), macroText, {
    error: ({ code }) => (code === 'invalid_key' ? 'must be a backslash and letters, such as \\R' : undefined),
  })
  .refine((value) => Object.keys(value).length <= macrosAtMost, `must have at most ${macrosAtMost} macros`)
  .refine(
    (value) => JSON.stringify(value).length <= longestMacros,
    `must have at most ${longestMacros} characters together`,
  )
  .describe('TeX macros for all articles, such as `{"\\\\R": "\\\\mathbb{R}"}`; an article’s own come before them.');

/** The largest library of sources, in UTF-16 units. */
const longestBibliography = 1_000_000;

const bibliography = text(longestBibliography).describe(
  'The library of sources that every article may cite, as BibTeX or as a CSL-JSON list.',
);

const citationStyle = z
  .enum(['auto', 'gb-t-7714', 'apa'])
  .describe('`auto`: GB/T 7714 in Chinese articles, APA in English ones.');

/** What articles are rendered with besides their own source. */
export const renderingSettings = z
  .object({ macros, bibliography, citationStyle, version: z.number().int() })
  .meta({ id: 'RenderingSettings' });
export type RenderingSettings = z.infer<typeof renderingSettings>;

/** What may change of it; what is left out stays. */
export const renderingChanges = z
  .strictObject({ macros, bibliography, citationStyle })
  .partial()
  .meta({ id: 'RenderingChanges' });
export type RenderingChanges = z.infer<typeof renderingChanges>;
