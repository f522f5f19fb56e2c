/**
 * Marks the prompts at the start of lines of a terminal session, so that the page can leave them out when text is copied. Takes and returns
 * lines of HTML; lines without a prompt, and other languages, are unchanged.
 */
export function markPrompts(lines: string[], language: string): string[] {
  const prompt = prompts.get(language);
  return prompt === undefined ? lines : lines.map((line) => markPrompt(line, prompt));
}

const shellPattern = /^(<span style="[^"]*">)?([$#%❯] )/;
const pythonPattern = /^(<span style="[^"]*">)?((?:&gt;&gt;&gt;|\.\.\.) )/;
const prompts = new Map([
  ['console', shellPattern],
  ['shellsession', shellPattern],
  ['shell-session', shellPattern],
  ['pycon', pythonPattern],
]);

function markPrompt(html: string, prompt: RegExp): string {
  const [begun, opening = '', sign = ''] = prompt.exec(html) ?? [];
  if (begun === undefined) return html;
  const rest = html.slice(begun.length);
  const isWholeRun = opening !== '' && rest.startsWith('</span>');
  return `<span class="prompt">${sign}</span>${isWholeRun ? rest.slice('</span>'.length) : opening + rest}`;
}
