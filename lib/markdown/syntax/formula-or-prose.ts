/**
 * Rules that distinguish a formula from text with the same signs: prices, escaped brackets. Dollars follow Pandoc's `tex_math_dollars`:
 * the opening `$` has a non-space on its right, the closing one a non-space on its left and no digit on its right. In addition, `$ x $` is
 * accepted if its content cannot be prose.
 */
export function isDollarFormula(tex: string, following: number | null): boolean {
  if (tex.trim() === '' || isDigit(following)) return false;
  const spaced = /^\s|\s$/.test(tex);
  if (spaced) return !isAsciiAlphanumeric(following) && cannotBeProse(tex);
  return !isPrice(tex);
}

/** Whether text between `\(` and `\)` is a formula rather than parentheses escaped by a converter. */
export function isParenthesisFormula(tex: string): boolean {
  return tex.trim() !== '' && (tex.includes('\\') || !(hanCharacter.test(tex) || proseWords.test(tex)));
}

/** Whether text between `\[` and `\]` is a formula rather than an escaped citation (`\[1\]`), note or link. */
export function isBracketFormula(tex: string, following: number | null): boolean {
  const openingParenthesis = 40;
  if (following === openingParenthesis || /^[\d\s,;–-]*$/.test(tex)) return false;
  return isParenthesisFormula(tex) && !/^\s*[A-Za-z]{2,}\s*$/.test(tex);
}

const hanCharacter = /\p{Script=Han}/u;
const pricePattern = /^\d[\d.,]*\s*\/?\s*[\p{Script=Han}，。；：！？、（）]/u;
/** Up to the dollar of another price, as in `$10, or US$ 3`. */
const currencyPattern = /[\s,，、；;(（](?:US|AU|CA|HK|NT|NZ|SG)$/;
const proseWords = /[A-Za-z]{2}\s+[A-Za-z]{2}/;

function isPrice(tex: string): boolean {
  if (pricePattern.test(tex)) return true;
  return /^\d/.test(tex) && !tex.includes('\\') && (proseWords.test(tex) || currencyPattern.test(tex));
}

/**
 * Whether a formula, with its dollars, might be a price and the words after it. Broader than the rule above, since it only causes a
 * warning: any punctuation may be between the words.
 */
export function mayBePrice(written: string): boolean {
  const inner = /^\$(\d[^\\^_={}<>$]*)\$$/.exec(written)?.[1];
  return inner !== undefined && (hanCharacter.test(inner) || /[A-Za-z]{2}[\s,;.]+[A-Za-z]{2}/.test(inner));
}

function cannotBeProse(tex: string): boolean {
  if (tex.includes('\\')) return true;
  if (hanCharacter.test(tex)) return false;
  return /^\s*\w\s*$/.test(tex) ? /[A-Za-z]/.test(tex) : /[_^={}<>+*/|]/.test(tex) && !proseWords.test(tex);
}

function isDigit(code: number | null): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isAsciiAlphanumeric(code: number | null): boolean {
  return isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)));
}
