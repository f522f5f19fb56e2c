import type { Translate } from '@/lib/i18n/translator';
import type { Problem } from '@/lib/markdown/rendering';

/** Codes that the interface has words for; the sentences of others are shown as the engine writes them, in English. */
const translated = new Set([
  'math-error',
  'math-unclosed',
  'code-too-long',
  'html-removed',
  'label-duplicate',
  'label-without-target',
  'nested-too-deeply',
  'too-many-problems',
  'source-too-large',
  'front-matter-invalid',
  'front-matter-unclosed',
]);

/** What is wrong, in the interface language. */
export function problemSentence({ code, message }: Problem, text: Translate): string {
  return translated.has(code) ? text(`problem.${code}`, { message }) : message;
}
