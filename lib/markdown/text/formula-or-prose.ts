/**
 * The rules that distinguish a formula from text with the same signs: prices, shell variables, escaped brackets. Each mark has a table of
 * rules in order; the first that applies decides. Dollars follow Pandoc's `tex_math_dollars` (the opening `$` has a non-space on its right,
 * the closing one a non-space on its left and no digit on its right), with exceptions for what cannot be anything else.
 * docs/guide/writing.md, "What is a formula", explains the rules to authors.
 */

/** Text between two marks, and the characters on both sides of them; empty at the ends of a paragraph. */
export interface Candidate {
  tex: string;
  previous: string;
  following: string;
}

type Rule = [verdict: 'formula' | 'prose', because: string, applies: (candidate: Candidate) => boolean];

/** Whether text between two dollars is a formula. */
export function isDollarFormula(candidate: Candidate): boolean {
  return decide(dollarRules, candidate);
}

/** Whether text between `\(` and `\)` is a formula rather than parentheses that a converter escaped. */
export function isParenthesisFormula(candidate: Candidate): boolean {
  return decide(parenthesisRules, candidate);
}

/** Whether text between `\[` and `\]` is a formula rather than an escaped citation (`\[1\]`), checkbox, note or link. */
export function isBracketFormula(candidate: Candidate): boolean {
  return decide(bracketRules, candidate);
}

/**
 * Whether TeX has no sentences in it. A formula that a list, a heading or a blank line would otherwise tear keeps its lines only then,
 * because a dollar of one paragraph and a dollar of the next are more likely to be unrelated.
 */
export function hasNoSentence(tex: string): boolean {
  const bare = withoutText(tex);
  return !hanCharacter.test(bare) && !proseWords.test(bare.replace(command, ' '));
}

/**
 * Whether a formula, with its dollars, might be a price and the words after it. Broader than the rules below, since it only causes a
 * warning: any punctuation may be between the words.
 */
export function mayBePrice(written: string): boolean {
  const inner = /^\$(\d[^\\^_={}<>$]*)\$$/.exec(written)?.[1];
  return inner !== undefined && (hanCharacter.test(inner) || /[A-Za-z]{2}[\s,;.]+[A-Za-z]{2}/.test(inner));
}

function decide(rules: Rule[], candidate: Candidate): boolean {
  for (const [verdict, , applies] of rules) if (applies(candidate)) return verdict === 'formula';
  return false;
}

const hanCharacter = /\p{Script=Han}/u;
/** A command of TeX, or a sign that only TeX escapes; `\_`, `\*` and `\[` are also escapes of Markdown. */
const texCommand = /\\[A-Za-z]|\\[,;:!{}|>]/;
const command = /\\[A-Za-z]+/g;
const proseWords = /[A-Za-z]{2}\s+[A-Za-z]{2}/;
const functionWord = /^(?:sin|cos|tan|cot|sec|log|lg|ln|exp|max|min|sup|inf|lim|det|dim|ker|deg|gcd|arg|mod|Pr)$/;
const stopWord =
  /(?:^|[^A-Za-z\\])(?:and|or|to|in|is|are|for|of|the|with|from|by|at|on|per|vs|as|if|then|but)(?![A-Za-z])/;
const currency = /(?:US|AU|CA|HK|NT|NZ|SG)$/;

const dollarRules: Rule[] = [
  ['prose', 'nothing is between the dollars', ({ tex }) => tex.trim() === ''],
  ['prose', 'it ends in a link or a tag that begins in it', endsInLink],
  ['prose', 'an address', ({ tex }) => /[A-Za-z]:\/\//.test(tex) && !tex.includes('\\')],
  ['prose', 'shell variables', isVariable],
  ['prose', 'prices with the sign behind the number', isBetweenPrices],
  ['prose', 'Chinese punctuation after a dollar', ({ tex }) => /^\s*[、，。；：！？）】》”’]/.test(tex)],
  ['prose', 'the next dollar of prices', ({ tex, following }) => isDigit(following) && !texCommand.test(tex)],
  ['formula', 'an enumeration of numbers', ({ tex }) => /^\d[\d.]*(?:\s*[、，,；;]\s*-?\d[\d.]*)+$/.test(tex)],
  ['prose', 'Chinese words and numbers only', ({ tex }) => isChineseText(tex)],
  ['prose', 'a price', ({ tex }) => isPrice(tex)],
  ['prose', 'currencies', ({ tex }) => /^[/,，、\s]/.test(tex) && currency.test(tex) && !tex.includes('\\')],
  ['formula', 'no space inside the dollars', ({ tex }) => !isSpaced(tex)],
  ['prose', 'words between two dollars', ({ tex, following }) => isAlphanumeric(following) && hasWords(tex)],
  [
    'formula',
    'a command of TeX',
    ({ tex, following }) => texCommand.test(tex) && (isEven(tex) || !hasWords(tex, following)),
  ],
  ['prose', 'a space inside a dollar before a letter', ({ following }) => isAlphanumeric(following)],
  ['formula', 'spaces on both sides of a formula', ({ tex }) => isEven(tex) && isEvenFormula(tex.trim())],
  ['formula', 'a space on one side of what is no word', ({ tex }) => !isEven(tex) && isUnevenFormula(tex.trim())],
];

const parenthesisRules: Rule[] = [
  ['prose', 'nothing is between the brackets', ({ tex }) => tex.trim() === ''],
  ['prose', 'a path or an address', ({ tex }) => /^\s*[A-Z]:\\|[A-Za-z]:\/\//.test(tex)],
  ['formula', 'a command of TeX', ({ tex }) => texCommand.test(tex) || /\\\s/.test(tex)],
  ['prose', 'brackets of a call or an index', ({ previous }) => /[A-Za-z0-9_=)\]]/.test(previous)],
  ['prose', 'Chinese text', ({ tex }) => hanCharacter.test(tex)],
  ['prose', 'a number or a label', ({ tex }) => /^(?:[A-Za-z]{1,4}[-. ]?)?\d[\d.,;\s–-]*[a-z]?$/.test(tex.trim())],
  ['prose', 'words', ({ tex }) => hasLongWords(tex)],
  ['formula', 'one letter', ({ tex }) => /^\s*\p{L}['′]*\s*$/u.test(tex)],
  ['formula', 'an operation or a list of letters', ({ tex }) => /[=<>^_+*/|,(\ue000-\uf8ff-]/.test(tex)],
  ['formula', 'spaces inside the brackets', ({ tex }) => /^\s.*[A-Za-z].*\s$/s.test(tex)],
];

const bracketRules: Rule[] = [
  ['prose', 'the text of a link', ({ following }) => following === '('],
  ...parenthesisRules.slice(
    0,
    parenthesisRules.findIndex(([, because]) => because === 'one letter'),
  ),
  ['formula', 'an operation', ({ tex }) => /[=<>^_+*/|\ue000-\uf8ff]/.test(tex)],
  ['formula', 'spaces inside the brackets', ({ tex }) => /^\s.*[A-Za-z].*\s$/s.test(tex)],
];

/** `$a [b](c$`, `$a [b$]`, `$a <b c="$`: the second dollar is part of something that Markdown or HTML begins before it. */
function endsInLink({ tex, following }: Candidate): boolean {
  if (/<[A-Za-z][\w-]*\s[^<>]*=\s*(?:"[^"]*|'[^']*)$/.test(tex)) return true;
  const link = tex.lastIndexOf('](');
  if (link >= 0 && !tex.slice(link).includes(')')) return true;
  return following === ']' && tex.lastIndexOf('[') > tex.lastIndexOf(']') && !tex.includes('\\');
}

/** `$HOME/bin:$PATH`, `${A}-${B}`, `$x,$y`: what is before the second dollar joins it to a name. */
function isVariable({ tex, following }: Candidate): boolean {
  if (!/[A-Za-z_{]/.test(following)) return false;
  if (/^[A-Z][A-Z0-9_]{2,}(?![A-Za-z0-9_])/.test(tex) && /[A-Z_{]/.test(following)) return true;
  if (/^\{[A-Za-z_]\w*\}/.test(tex) && following === '{') return true;
  return /[=/:.,;+*"]$/.test(tex) && !texCommand.test(tex);
}

/** `3$, 5$`, `10$-20$`, `3$/kg or 5$`. */
function isBetweenPrices({ tex, previous }: Candidate): boolean {
  return isDigit(previous) && /^[\s,./;:)，、。；：）-]/.test(tex) && !texCommand.test(tex);
}

/** Chinese words with numbers, or Chinese punctuation alone; `$(3，1)$` and `$1、3、2$` are neither. */
function isChineseText(tex: string): boolean {
  if (!hanCharacter.test(tex) && (/\d/.test(tex) || !/[、，。；：！？（）【】《》]/.test(tex))) return false;
  return /^[\p{Script=Han}\d\s,.:;!?'"()[\]/%~、，。；：！？（）【】《》“”‘’…—-]*$/u.test(tex);
}

const price = /^\d[\d.,]*\s*\/?\s*[\p{Script=Han}，。；：！？（）]/u;

function isPrice(tex: string): boolean {
  if (price.test(tex)) return true;
  if (!/^\d/.test(tex) || tex.includes('\\')) return false;
  return proseWords.test(tex) || /[\s,，、；;(（](?:US|AU|CA|HK|NT|NZ|SG)$/.test(tex);
}

/** A control space, `\\ `, belongs to the TeX. */
const spaceAtEnd = /(?<!(?<!\\)(?:\\\\)*\\)\s$/;

function isSpaced(tex: string): boolean {
  return /^\s/.test(tex) || spaceAtEnd.test(tex);
}

/** Whether it has a space at both ends or at none. */
function isEven(tex: string): boolean {
  return /^\s/.test(tex) === spaceAtEnd.test(tex);
}

function isEvenFormula(tex: string): boolean {
  if (hanCharacter.test(tex)) return /[=^_<>]/.test(tex) && !/^\d/.test(tex);
  if (!/[\p{L}\d]/u.test(tex) || /^[,;:.?!，。；：、]|[,;:?!，。；：、]$/.test(tex) || hasWords(tex)) return false;
  if (/^\d/.test(tex) && /[-=/+*<>]$/.test(tex)) return false;
  const hasOperation = /[_^={}<>+*/|]/.test(tex);
  return hasOperation || !/\s/.test(tex) || !wordsOf(tex).some((word) => /^[a-z]{2}/.test(word));
}

function isUnevenFormula(tex: string): boolean {
  if (hanCharacter.test(tex) || hasWords(tex) || /[,;]$/.test(tex)) return false;
  if (tex.split('{').length !== tex.split('}').length) return false;
  if (/^[A-Za-z]$/.test(tex) || /[_^={}<>+*/|]/.test(tex)) return true;
  return (
    /[A-Za-z(]/.test(tex) &&
    wordsOf(tex).length > 0 === /[A-Za-z]/.test(tex) &&
    /^[\w\s,()[\]!'.-]+$/.test(tex) &&
    areShort(tex)
  );
}

/** Whether all words of a formula are single letters, perhaps with digits, or functions such as `sin`. */
function areShort(tex: string): boolean {
  return /[(,-]/.test(tex) && wordsOf(tex).every((word) => word.length === 1 || functionWord.test(word));
}

function wordsOf(tex: string): string[] {
  return tex.match(/[A-Za-z]+/g) ?? [];
}

/** Whether there are words of a sentence, outside `\text{..}`; before a letter or a digit, any word counts. */
function hasWords(tex: string, following = ''): boolean {
  const bare = withoutText(tex).replace(command, ' ');
  if (proseWords.test(bare) || stopWord.test(bare)) return true;
  return isAlphanumeric(following) && wordsOf(bare).some((word) => word.length > 1 && !functionWord.test(word));
}

/** Whether there are words of three letters, or of two without any operation; scripts such as `_{max}` do not count. */
function hasLongWords(tex: string): boolean {
  const bare = tex.replace(/[_^]\{[^{}]*\}|(?<![A-Za-z])[A-Za-z][_^][A-Za-z]+/g, ' ');
  const longest = /[=<>^_+*/|]/.test(tex) || isSpaced(tex) ? 2 : 1;
  return (
    proseWords.test(bare) ||
    stopWord.test(bare) ||
    wordsOf(bare).some((word) => word.length > longest && !functionWord.test(word))
  );
}

function withoutText(tex: string): string {
  return tex.includes('\\')
    ? tex.replace(/\\(?:text[a-z]*|mbox|hbox|operatorname\*?|math[a-z]+|begin|end)\s*\{[^{}]*\}/g, ' ')
    : tex;
}

function isDigit(character: string): boolean {
  return /^\d/.test(character);
}

function isAlphanumeric(character: string): boolean {
  return /^[A-Za-z0-9]/.test(character);
}
