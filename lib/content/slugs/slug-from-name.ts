import { shortenSlug, slugFromText } from './slug-from-text';

const maxLength = 100;

/** Signs that tell names apart: `C`, `C++`, `C#` and `F*` are four tags. */
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
 * The address of a tag or series by its name: Chinese characters stay, Latin letters become lower case (`PyTorch` -> `pytorch`),
 * signs are spoken (`C++` -> `c-plus-plus`). Never empty: a name of other signs alone is spelled by its code points, so that
 * equal slugs mean equal names but for case and punctuation.
 */
export function slugFromName(name: string): string {
  const spoken = name.replace(/[+#&*@%=]/g, (sign) => ` ${spokenSigns[sign] ?? ''} `);
  return shortenSlug(slugFromText(spoken) || slugFromText(codePoints(name)), maxLength);
}

function codePoints(name: string): string {
  return ['u', ...Array.from(name, (character) => character.codePointAt(0)?.toString(16) ?? '')].join(' ');
}
