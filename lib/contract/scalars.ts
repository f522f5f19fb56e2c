import './without-eval';
import { z } from 'zod';

const slugPattern = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** A public address part: lower-case letters and digits of any script, joined by single hyphens; at most 200 characters. */
export const slug = z
  .string()
  .max(200)
  .regex(slugPattern, 'must be letters and digits joined by single hyphens')
  .meta({ pattern: slugPattern.source });

export const language = z.enum(['zh', 'en']);

/** An ISO 8601 date or moment. A date alone is midnight UTC. Gives a Date. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'must be an ISO 8601 date or time such as 2026-01-11 or 2026-01-11T08:00:00Z',
  })
  .transform((text) => new Date(text));

/** Milliseconds UTC, `2026-01-11T08:00:00.000Z`. */
export const timestamp = z.iso.datetime();

/** One line of text without control characters, trimmed. `max` counts UTF-16 units. */
export function line(max: number) {
  return (
    z
      .string()
      .trim()
      .max(max)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
      .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line without control characters')
      .refine(isWellFormed, unpaired)
  );
}

/** Text of any number of lines, trimmed, without NUL, which PostgreSQL cannot store. `max` counts UTF-16 units. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0'), 'must not contain the NUL character')
    .refine(isWellFormed, unpaired);
}

export const unpaired = 'must not contain half of a surrogate pair';

/** Whether a text can be written as UTF-8: no half of a surrogate pair stands alone. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}

/** The largest Markdown source of one article, in UTF-16 units. */
export const maxMarkdownLength = 2_000_000;

/** Text without NUL, which PostgreSQL cannot store. */
export const markdown = z
  .string()
  .max(maxMarkdownLength, `must have at most ${maxMarkdownLength} characters`)
  .refine((value) => !value.includes('\0'), 'must not contain the NUL character')
  .refine((value) => isWellFormed(value), unpaired);
