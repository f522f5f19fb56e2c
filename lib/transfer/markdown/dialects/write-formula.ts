import { escapeHtml } from '@/lib/markdown/text/escape-html';

/** A formula within a line, in the engine's notation. `following` is the character after it. */
export function inlineFormula(tex: string, following = ''): string {
  const text = withoutBlankLines(tex);
  return text.includes('$') || /\d/.test(following) ? `\\(${text}\\)` : `$${text}$`;
}

/** A displayed formula in the engine's notation, on as many lines as it has. */
export function displayFormula(tex: string): string {
  const text = withoutBlankLines(tex);
  const [start, end] = [/^[ \t]*(?:\r\n|\n|\r)/.test(tex), /(?:\r\n|\n|\r)[ \t]*$/.test(tex)].map((isOwn) =>
    isOwn ? '\n' : '',
  );
  return `$$${start}${text}${end}$$`;
}

/** A formula in a block of HTML, where Markdown is not read. */
export function htmlFormula(tex: string, isDisplay: boolean): string {
  const text = escapeHtml(withoutBlankLines(tex));
  return `<code class="language-math math-${isDisplay ? 'display' : 'inline'}">${text}</code>`;
}

/** A blank line would end the formula. */
function withoutBlankLines(tex: string): string {
  return tex.trim().replace(/(?:[ \t]*(?:\r\n|\n|\r)){2,}/g, '\n');
}
