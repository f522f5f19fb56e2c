import './without-eval';
import { z } from 'zod';
import { isLongerThan, maxBibliographyCharacters } from '@/lib/kernel/text-length';
import { formatCount, isWellFormed, maxCharacters, text, unpairedMessage } from './scalars';

const maxMacros = 500;
const maxMacroCharacters = 100_000;

/** One line, not trimmed, because TeX's `\\ ` may end it. */
const macroText = z
  .string()
  .check(maxCharacters(2_000))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'must be one line of text, and not empty')
  .refine(isWellFormed, unpairedMessage)
  .meta({ minLength: 1, maxLength: 2_000, pattern: String.raw`^[^\u0000-\u001f\u007f\p{Cs}]+$` });

const macroName = /^\\[A-Za-z]{1,50}$/;

/** TeX macros by their names; a value may use `#1` to `#9` for arguments. */
const macros = z
  .record(z.string().regex(macroName), macroText, {
    error: ({ code }) => (code === 'invalid_key' ? 'must be a backslash and letters, such as \\R' : undefined),
  })
  .refine((value) => Object.keys(value).length <= maxMacros, `must have at most ${maxMacros} macros`)
  .refine(
    (value) => !isLongerThan(JSON.stringify(value), maxMacroCharacters),
    `must have at most ${formatCount(maxMacroCharacters)} characters together`,
  )
  .meta({
    propertyNames: { pattern: macroName.source },
    maxProperties: maxMacros,
    description: `TeX macros for all articles, such as \`{"\\\\R": "\\\\mathbb{R}"}\`; macros defined in an article take precedence. At most ${formatCount(maxMacroCharacters)} characters in total, as JSON.`,
  });

const bibliography = text(maxBibliographyCharacters).describe(
  'Sources that every article may cite, as BibTeX or as a CSL-JSON list.',
);

const citationStyle = z
  .enum(['auto', 'gb-t-7714', 'apa'])
  .describe('`auto`: GB/T 7714 in Chinese articles, APA in English ones.');

/** The site's settings for rendering articles. */
export const renderingSettings = z
  .object({ macros, bibliography, citationStyle, version: z.number().int() })
  .meta({ id: 'RenderingSettings' });
export type RenderingSettings = z.infer<typeof renderingSettings>;

/** The response to a change by a caller who may change the settings but not read them. */
const renderingReceipt = renderingSettings.pick({ version: true }).meta({ id: 'RenderingReceipt' });

/** The response to a change: the settings, or without `drafts:read` a receipt. */
export const changedRendering = z.union([renderingSettings, renderingReceipt]);

/** Changes to the settings; omitted fields are unchanged. */
export const renderingChanges = z
  .strictObject({ macros, bibliography, citationStyle })
  .partial()
  .meta({ id: 'RenderingChanges' });
export type RenderingChanges = z.infer<typeof renderingChanges>;
