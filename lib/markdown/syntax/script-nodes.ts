import type { Data, Parent, PhrasingContent } from 'mdast';

interface ScriptData extends Data {
  hName: 'sub' | 'sup';
}

/** Lowered text, `H~2~O`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
  data: ScriptData;
}

/** Raised text, `x^2^`. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
  data: ScriptData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    subscript: Subscript;
    superscript: Superscript;
  }
  interface RootContentMap {
    subscript: Subscript;
    superscript: Superscript;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    script: 'script';
    scriptMark: 'scriptMark';
    scriptSpace: 'scriptSpace';
  }
}

/**
 * Rules that distinguish subscripts and superscripts from text with the same signs. Pandoc's (manual, "Superscripts and subscripts") only
 * forbid unescaped spaces inside; but Chinese is written without spaces and uses `~` for ranges (`3~5个，7~9个`) and `^` in faces (`^_^`), so
 * these rules are stricter. `before` and `after` are the characters around the marks, empty at the ends of the text.
 */
export function isSubscript(content: string, before: string, after: string): boolean {
  if (!basePattern.test(before) || !isScriptText(content, after)) return false;
  if (hanCharacter.test(content))
    return letterPattern.test(before) && !hanCharacter.test(before) && onlyHan.test(content);
  return !(digitPattern.test(after) && (digitPattern.test(before) || hanCharacter.test(before)));
}

/**
 * Unlike a subscript, a superscript may begin a word: `^14^C`. Between two powers in one line, `从O(n^2)降到O(n^1.5)`, `x^2加y^2` and `a^b+c^d`, is
 * text: a bracket without its other half, Chinese among other characters, or a sign between terms if the text goes on after the mark.
 */
export function isSuperscript(content: string, before: string, after: string): boolean {
  // A footnote reference without a definition, `[^1]`, stays text.
  if (before === '[' || !isScriptText(content, after) || hasUnpairedBracket(content)) return false;
  if (hanCharacter.test(content) && !onlyHan.test(content)) return false;
  if (signBetweenTermsPattern.test(content) && /[\p{L}\p{N}]/u.test(after)) return false;
  return basePattern.test(before) && !hanCharacter.test(before) ? true : !facePattern.test(content);
}

function isScriptText(content: string, after: string): boolean {
  if (!scriptTextPattern.test(content) || fullWidthPunctuation.test(content)) return false;
  return !(/[,;=]/.test(content) && /[\p{L}\p{N}]/u.test(after));
}

function hasUnpairedBracket(content: string): boolean {
  let open = 0;
  for (const sign of content) {
    if ('([{（'.includes(sign)) open += 1;
    else if (')]}）'.includes(sign)) open -= 1;
    if (open < 0) return true;
  }
  return open > 0;
}

const basePattern = /[\p{L}\p{N})\]}>*_$^`'"’”′]/u;
const scriptTextPattern = /[\p{L}\p{N}+*$†‡°′−-]/u;
const fullWidthPunctuation = /[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
const hanCharacter = /\p{Script=Han}/u;
const onlyHan = /^\p{Script=Han}+$/u;
const letterPattern = /\p{L}/u;
const signBetweenTermsPattern = /[\p{L}\p{N})][+*/<>−-]/u;
const digitPattern = /\d/;
/** What is between the eyes in `^o^` and `^-^`. */
const facePattern = /^[-*oOwWvVuUxXqQ0]$/;
