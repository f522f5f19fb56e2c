import type { Macro } from './formula-session';
import { environmentBody } from './latex/environments';

/**
 * The macros that a formula uses, directly or through others, by name with their definitions: besides its TeX, they decide how it is
 * typeset. Empty for a formula that uses none.
 */
export function usedMacros(tex: string, macros: Readonly<Record<string, Macro>>): string {
  if (isEmpty(macros)) return '';
  const found = new Map<string, string>();
  const waiting = [tex];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const name of namesIn(text)) {
      if (found.has(name) || !Object.hasOwn(macros, name)) continue;
      const macro = macros[name];
      if (macro === undefined) continue;
      found.set(name, describe(macro));
      waiting.push(textOfMacro(macro));
    }
  }
  return [...found]
    .map(([name, definition]) => `\u0001${name}=${definition}`)
    .sort()
    .join('');
}

const name = /\\(?:begin\s*\{([^{}]*)\}|[A-Za-z@]+|[\s\S])/g;

/** The commands in a text, and the names of the macros that hold what its environments begin with. */
function namesIn(text: string): string[] {
  return [...text.matchAll(name)].map(([written, environment]) =>
    environment === undefined ? written : environmentBody(environment, 'begin'),
  );
}

/** The replacement as text, in order; empty for a command of KaTeX. */
function textOfMacro(macro: Macro): string {
  if (typeof macro === 'string') return macro;
  if (typeof macro === 'function') return '';
  return macro.tokens
    .toReversed()
    .map(({ text }) => text)
    .join(' ');
}

/** All that decides what the macro does. */
function describe(macro: Macro): string {
  if (typeof macro === 'string') return macro;
  if (typeof macro === 'function') return `function ${numberOf(macro)}`;
  const delimiters = macro.delimiters?.map((tokens) => tokens.join(' ')).join('\u0002') ?? '';
  return `${macro.numArgs}:${delimiters}:${textOfMacro(macro)}`;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** A number for a command of KaTeX, which lives as long as the process. */
function numberOf(command: object): number {
  const known = numbers.get(command);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(command, lastNumber);
  return lastNumber;
}

function isEmpty(record: object): boolean {
  for (const _name in record) return false;
  return true;
}
