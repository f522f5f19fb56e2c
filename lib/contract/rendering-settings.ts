import './without-eval';
import { z } from 'zod';
import { isLongerThan } from '@/lib/kernel/text-length';
import { atMost, inDigits, isWellFormed, text, unpaired } from './scalars';

const macrosAtMost = 500;
const longestMacros = 100_000;

/** One line, with its blanks as they are: TeX's `\\ ` may end it. */
const macroText = z
  .string()
  .check(atMost(2_000))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'must be one line of text, and not empty')
  .refine(isWellFormed, unpaired)
  .meta({ minLength: 1, maxLength: 2_000, pattern: String.raw`^[^\u0000-\u001f\u007f\p{Cs}]+$` });

const macroName = /^\\[A-Za-z]{1,50}$/;

/** TeX macros by their names; a value may use `#1` to `#9` for arguments. */
const macros = z
  .record(z.string().regex(macroName), macroText, {
    error: ({ code }) => (code === 'invalid_key' ? 'must be a backslash and letters, such as \\R' : undefined),
  })
  .refine((value) => Object.keys(value).length <= macrosAtMost, `must have at most ${macrosAtMost} macros`)
  .refine(
    (value) => !isLongerThan(JSON.stringify(value), longestMacros),
    `must have at most ${inDigits(longestMacros)} characters together`,
  )
  .meta({
    propertyNames: { pattern: macroName.source },
    maxProperties: macrosAtMost,
    description: `TeX macros for all articles, such as \`{"\\\\R": "\\\\mathbb{R}"}\`; an article’s own come before them. At most ${inDigits(longestMacros)} characters together, as JSON.`,
  });

/** The largest library of sources, in characters. */
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

/** What a change is answered with to those who may make it and not read the settings. */
const renderingReceipt = renderingSettings.pick({ version: true }).meta({ id: 'RenderingReceipt' });

/** The answer to a change: the settings, or a receipt without `drafts:read`. */
export const changedRendering = z.union([renderingSettings, renderingReceipt]);

/** What may change of it; what is left out stays. */
export const renderingChanges = z
  .strictObject({ macros, bibliography, citationStyle })
  .partial()
  .meta({ id: 'RenderingChanges' });
export type RenderingChanges = z.infer<typeof renderingChanges>;
