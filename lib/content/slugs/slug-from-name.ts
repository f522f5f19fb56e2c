import { shortenSlug, slugFromText } from './slug-from-text';

const maxLength = 100;

/** Characters that distinguish names: `C`, `C++`, `C#` and `F*` are four tags. */
const spokenSigns: Record<string, string> = {
  '+': 'plus',
  '#': 'sharp',
  '&': 'and',
  '*': 'star',
  '@': 'at',
  '%': 'percent',
  '=': 'equals',
};

/**
 * The slug of a tag or series from its name: Chinese characters are kept, Latin letters become lower case (`PyTorch` -> `pytorch`),
 * some characters become words (`C++` -> `c-plus-plus`). Never empty: a name of only other characters becomes their code points, so
 * that equal slugs mean equal names except for case and punctuation.
 */
export function slugFromName(name: string): string {
  const spoken = name.replace(/[+#&*@%=]/g, (sign) => ` ${spokenSigns[sign] ?? ''} `);
  return shortenSlug(slugFromText(spoken) || slugFromText(codePoints(name)), maxLength);
}

function codePoints(name: string): string {
  return ['u', ...Array.from(name, (character) => character.codePointAt(0)?.toString(16) ?? '')].join(' ');
}
