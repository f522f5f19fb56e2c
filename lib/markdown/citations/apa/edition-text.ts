import type { Language } from '@/lib/kernel/language';
import { editionNumber, ordinal } from '../text/edition-number';

/** An edition in words (APA 9.19): `3rd ed.`, `第 3 版`. Blank for none or the first; other text than a number stays as typed. */
export function editionText(edition: string | undefined, language: Language): string {
  const number = editionNumber(edition ?? '');
  if (number === undefined) return edition ?? '';
  if (number === 1) return '';
  return language === 'zh' ? `第 ${number} 版` : `${ordinal(number)} ed.`;
}
