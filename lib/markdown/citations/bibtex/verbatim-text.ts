/** Extracts an address or identifier from TeX: `\url{}` and escapes are removed, dashes and tildes stay as typed. */
export function verbatimText(value: string): string {
  return value
    .replace(/\\url\b\s*/g, '')
    .replace(/\\textasciitilde\b\s*(?:\{\})?|\\~\s*(?:\{\})?/g, '~')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/[{}\s]/g, '');
}
