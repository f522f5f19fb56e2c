import type { Root } from 'mdast';
import { FormulaFinder } from '../text/formula-finder';
import { visit } from '../tree/visit';

/**
 * Replaces `|` inside formulas by a private character of the same length, so that GFM's table reader, which splits rows
 * before it looks inside them, leaves the formula whole. Positions stay; `restoreSigns` puts the pipes back.
 * Returns the stand-in, or null when nothing had to be replaced.
 */
export function protectTablePipes(source: string): { protected: string; pipe: string | null } {
  const unchanged = { protected: source, pipe: null };
  if (!source.includes('|') || !(source.includes('$') || source.includes('\\('))) return unchanged;
  const pipe = firstUnusedCharacter(source);
  if (pipe === null) return unchanged;
  const lines = source.split(/(?<=[\r\n])/).map((line) => (line.includes('|') ? protectLine(line, pipe) : line));
  return { protected: lines.join(''), pipe };
}

function firstUnusedCharacter(source: string): string | null {
  for (let code = 0xe000; code < 0xe100; code += 1) {
    const character = String.fromCharCode(code);
    if (!source.includes(character)) return character;
  }
  return null;
}

function protectLine(line: string, pipe: string): string {
  let done = '';
  let index = 0;
  const finder = new FormulaFinder(line);
  while (index < line.length) {
    const end = finder.at(index)?.to;
    const next = end ?? index + finder.skip(index);
    const piece = line.slice(index, next);
    done += end === undefined ? piece : piece.replaceAll('|', pipe);
    index = next;
  }
  return done;
}

/** Puts the signs back for which the keys of `signs` stand in a parsed text, wherever they are. */
export function restoreSigns(tree: Root, signs: ReadonlyMap<string, string>): void {
  if (signs.size === 0) return;
  const standIns = new RegExp(
    `[${[...signs.keys()].join('')}]|${[...signs.keys()].map(encodeURIComponent).join('|')}`,
    'g',
  );
  const signOf = (standIn: string): string =>
    signs.get(standIn) ?? encodeURIComponent(signs.get(decodeURIComponent(standIn)) ?? '');
  visit(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const name of textFields) {
      const value = fields[name];
      if (typeof value === 'string') fields[name] = value.replace(standIns, signOf);
    }
  });
}

const textFields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'];
