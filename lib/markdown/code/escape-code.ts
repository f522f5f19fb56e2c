/** A program's text as the content of an element. Quotes stay: they are frequent in programs, and nothing there needs them escaped. */
export function escapeCode(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
