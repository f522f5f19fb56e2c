import type { Macro } from './formula-session';

/**
 * The macros that a formula uses, directly or through others, by name with their definitions: besides its TeX, they decide how it is
 * typeset. Empty for a formula that uses none.
 */
export function usedMacros(tex: string, macros: Readonly<Record<string, Macro>>): string {
  if (isEmpty(macros)) return '';
  const found = new Map<string, string>();
  const waiting = [tex];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [name] of text.matchAll(/\\(?:[A-Za-z@]+|[\s\S])/g)) {
      if (found.has(name) || !Object.hasOwn(macros, name)) continue;
      const macro = macros[name];
      if (macro === undefined) continue;
      if (typeof macro === 'function') {
        found.set(name, `function ${numberOf(macro)}`);
        continue;
      }
      const definition = typeof macro === 'string' ? macro : macro.tokens.map((token) => token.text).join(' ');
      found.set(name, typeof macro === 'string' ? definition : `${macro.numArgs}:${definition}`);
      waiting.push(definition);
    }
  }
  return [...found]
    .map(([name, definition]) => `\u0001${name}=${definition}`)
    .sort()
    .join('');
}

const functions = new WeakMap<object, number>();
let count = 0;

/** A number for each command that is a function, which has no text to compare. */
function numberOf(command: object): number {
  const known = functions.get(command);
  if (known !== undefined) return known;
  count += 1;
  functions.set(command, count);
  return count;
}

function isEmpty(record: object): boolean {
  for (const _name in record) return false;
  return true;
}
