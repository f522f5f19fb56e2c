import type { TexRange } from './formula-fault';
import { type TexFix, texFix } from './tex-fix';
import { texTokens } from './tex-tokens';

/** Renames an environment: the name after its first `\begin` from `from` on, and the name after the matching `\end`. */
export function renameEnvironment(tex: string, name: string, replacement: string, from = 0): TexFix | undefined {
  const names = environmentNames(tex).filter((found) => found.name === name && found.offset >= from);
  const begin = names.findIndex(({ command }) => command === '\\begin');
  const first = names[begin];
  if (first === undefined) return undefined;
  let depth = 0;
  const last = names.slice(begin).find(({ command }) => {
    depth += command === '\\begin' ? 1 : -1;
    return depth === 0;
  });
  const start = first.offset;
  const end = (last ?? first).offset + name.length;
  const between = tex.slice(start + name.length, end - name.length);
  const text = last === undefined ? replacement : `${replacement}${between}${replacement}`;
  return texFix(start, end - start, text, replacement);
}

/** The range of the name after the first `\begin` of this environment, or of one whose name matches. */
export function findEnvironment(tex: string, wanted: string | RegExp): TexRange | undefined {
  const isWanted = (name: string) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
  const found = environmentNames(tex).find(({ command, name }) => command === '\\begin' && isWanted(name));
  return found === undefined ? undefined : { offset: found.offset, length: found.name.length };
}

const nameGroup = /[ \t\r\n]*\{[ \t\r\n]*([^{}\\%]*)\}/y;

/** Where environments begin and end: the offset is that of the name. */
function environmentNames(tex: string): { command: string; name: string; offset: number }[] {
  const names: { command: string; name: string; offset: number }[] = [];
  for (const { text, end } of texTokens(tex)) {
    if (text !== '\\begin' && text !== '\\end') continue;
    nameGroup.lastIndex = end;
    const inside = nameGroup.exec(tex)?.[1];
    if (inside === undefined) continue;
    const offset = nameGroup.lastIndex - 1 - inside.length;
    names.push({ command: text, name: inside.trimEnd(), offset });
  }
  return names;
}
