import { formatNumber, isNumber } from './number';
import type { Options } from './options';

const signs = ['^{\\circ}', '^{\\prime}', '^{\\prime\\prime}'];

/** `\ang{10;5;3.5}`: degrees, minutes and seconds, each of which may be empty; undefined for anything else (siunitx 3, 4.1). */
export function formatAngle(text: string, options: Options): string | undefined {
  const parts = text.split(';').map((part) => part.trim());
  if (parts.length > signs.length || parts.every((part) => part === '')) return undefined;
  if (!parts.every((part) => part === '' || (isNumber(part) && !/[xe]/i.test(part)))) return undefined;
  return `{${parts.map((part, index) => (part === '' ? '' : `${formatNumber(part, options)}${signs[index]}`)).join('')}}`;
}
