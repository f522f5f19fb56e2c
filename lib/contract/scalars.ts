import './without-eval';
import { z } from 'zod';
import { languages } from '@/lib/kernel/language';
import { characterCount, isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';

const slugPattern = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** A segment of a public address: lower-case letters and digits of any script, joined by single hyphens; at most 200 characters. */
export const slug = z
  .string()
  .check(maxCharacters(200))
  .regex(slugPattern, 'must be letters and digits joined by single hyphens')
  .meta({ maxLength: 200, pattern: slugPattern.source });

export const language = z.enum(languages);

const day = z.core.regexes.date.source.slice(1, -1);
const dayAndTime = z.core.regexes.datetime({ offset: true }).source.slice(1, -1);
/** The year must have four digits in every time zone, because the archive's months are derived from it. */
const fourDigitYear = '(?!9999|0)';
const momentPattern = new RegExp(`^${fourDigitYear}(?:${day}|${dayAndTime})$`);

/** An ISO 8601 date or moment of the years 1000 to 9998. A date alone is midnight UTC. Returns a Date. */
export const moment = z
  .string('must be an ISO 8601 date or time such as 2026-01-11 or 2026-01-11T08:00:00Z')
  .regex(momentPattern, 'must be an ISO 8601 date or time such as 2026-01-11 or 2026-01-11T08:00:00Z')
  .meta({
    pattern: momentPattern.source,
    description:
      'An ISO 8601 date, or a time with its offset, of the years 1000 to 9998. A date alone is midnight UTC.',
  })
  .transform((text) => new Date(text));

/** Milliseconds UTC, `2026-01-11T08:00:00.000Z`. */
export const timestamp = z.iso.datetime();

const nulMessage = 'must not contain the NUL character';
export const unpairedMessage = 'must not contain half of a surrogate pair';
export const storablePattern = String.raw`^[^\u0000\p{Cs}]*$`;

/** One line of text without control characters, trimmed and not empty, of at most `max` characters. */
export function line(max: number) {
  return (
    z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .check(maxCharacters(max))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
      .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line without control characters')
      .refine(isWellFormed, unpairedMessage)
      .meta({ maxLength: max, pattern: String.raw`^(?=\s*\S)[^\u0000-\u001f\u007f\p{Cs}]*$` })
  );
}

/** The name of a tag. */
export const tagName = line(100);

/** Text of any number of lines, trimmed, without NUL, which PostgreSQL cannot store, of at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .check(maxCharacters(max))
    .refine(isWithoutNul, nulMessage)
    .refine(isWellFormed, unpairedMessage)
    .meta({ maxLength: max, pattern: storablePattern });
}

/** The Markdown source of one article: like `text`, but not trimmed. */
export const markdown = z
  .string()
  .check(maxCharacters(maxMarkdownCharacters))
  .refine(isWithoutNul, nulMessage)
  .refine(isWellFormed, unpairedMessage)
  .meta({ maxLength: maxMarkdownCharacters, pattern: storablePattern });

/** Refuses a text of more than `max` characters (code points, as JSON Schema counts them), and reports how many it has. */
export function maxCharacters(max: number): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    if (!isLongerThan(value, max)) return;
    const message = `must have at most ${formatCount(max)} characters, and has ${formatCount(characterCount(value))}`;
    issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value, message });
  };
}

/** Digits in groups of three, for the English messages of the API. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

function isWithoutNul(value: string): boolean {
  return !value.includes('\0');
}

/** Whether a text can be stored: it is well-formed and has no NUL, which PostgreSQL cannot store. */
export function isStorable(value: string): boolean {
  return isWithoutNul(value) && isWellFormed(value);
}

/** Whether a text can be written as UTF-8: it has no unpaired half of a surrogate pair. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}
