import { ownValue } from '@/lib/kernel/own-value';
import type { MacroTable } from './fault-case';
import type { TexRange } from './formula-fault';
import { texTokens } from './tex-tokens';

/**
 * The range that KaTeX's error points at, without the spaces after a command. KaTeX counts in the text it reads, which may be the
 * definition of a macro; the range is then the first use of an author's macro that leads there. Undefined if neither is known.
 */
export function placeInTex(cause: unknown, tex: string, sentence: string, macros: MacroTable): TexRange | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { position, length = 0 } = cause as { position?: unknown; length?: number };
  if (typeof position !== 'number') return undefined;
  if (!cause.message.endsWith(contextOf(tex, position, position + length))) return findMacroUse(tex, sentence, macros);
  const text = tex.slice(position, position + length);
  const trimmed = text.startsWith('\\') && text.length > 2 ? text.trimEnd() : text;
  return { offset: position, length: trimmed.length };
}

/** The end that KaTeX's message would have for this text: the place underlined, with 15 characters on each side. */
function contextOf(text: string, start: number, end: number): string {
  const at = start === text.length ? ' at end of input: ' : ` at position ${start + 1}: `;
  const left = start > 15 ? `…${text.slice(start - 15, start)}` : text.slice(0, start);
  const right = end + 15 < text.length ? `${text.slice(end, end + 15)}…` : text.slice(end);
  return at + left + text.slice(start, end).replace(/[\s\S]/g, '$&\u0332') + right;
}

/** The first use of a macro whose definition contains, directly or through others, the command that KaTeX names; else of any macro. */
function findMacroUse(tex: string, sentence: string, macros: MacroTable): TexRange | undefined {
  const named = /\\[A-Za-z@]+/.exec(sentence)?.[0];
  const uses = new Map<string, number>();
  for (const { text, offset } of texTokens(tex)) {
    if (Object.hasOwn(macros, text) && !uses.has(text) && uses.size < maxMacros) uses.set(text, offset);
  }
  const names = [...uses.keys()];
  const leading = named === undefined ? undefined : names.find((name) => leadsTo(name, named, macros));
  const found = leading ?? names[0];
  return found === undefined ? undefined : { offset: uses.get(found) ?? 0, length: found.length };
}

/** Maximum number of macros of a formula that are followed; a hostile one may use thousands. */
const maxMacros = 50;

function leadsTo(macro: string, command: string, macros: MacroTable): boolean {
  const seen = new Set<string>([macro]);
  for (const name of seen) {
    if (name === command) return true;
    for (const { text } of texTokens(definitionOf(name, macros))) seen.add(text);
  }
  return false;
}

/** A definition as text; KaTeX keeps those made in TeX as tokens in reverse. */
function definitionOf(name: string, macros: MacroTable): string {
  const definition = ownValue(macros, name);
  if (typeof definition === 'string') return definition;
  const { tokens } = (definition ?? {}) as { tokens?: unknown };
  if (!Array.isArray(tokens)) return '';
  return tokens
    .map((token: { text?: unknown }) => `${token.text} `)
    .reverse()
    .join('');
}
