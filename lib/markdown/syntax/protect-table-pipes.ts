import type { Root } from 'mdast';
import { visit } from '../tree/visit';
import { isDollarFormula } from './formula-or-prose';

/**
 * Replaces `|` inside formulas by a private character of the same length, so that GFM's table reader, which splits rows
 * before it looks inside them, leaves the formula whole. Positions stay; `restoreTablePipes` puts the pipes back.
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
  const missing = new Set<string>();
  while (index < line.length) {
    const end = formulaEnd(line, index, missing);
    const next = end ?? index + otherLength(line, index, missing);
    const piece = line.slice(index, next);
    done += end === undefined ? piece : piece.replaceAll('|', pipe);
    index = next;
  }
  return done;
}

/** Where the formula that begins here ends; undefined if none begins. */
function formulaEnd(line: string, index: number, missing: Set<string>): number | undefined {
  if (line.startsWith('\\(', index)) return closing(line, index + 2, '\\)', missing);
  if (line.startsWith('$$', index)) return closing(line, index + 2, '$$', missing);
  if (line[index] !== '$') return undefined;
  let end = index + 1;
  while (end < line.length && line[end] !== '$') end += line[end] === '\\' ? 2 : 1;
  if (end >= line.length) return undefined;
  const following = end + 1 < line.length ? line.charCodeAt(end + 1) : null;
  return isDollarFormula(line.slice(index + 1, end), following) ? end + 1 : undefined;
}

/** Length of a piece that is not a formula: an escape, a code span, or one character. */
function otherLength(line: string, index: number, missing: Set<string>): number {
  if (line[index] === '\\') return 2;
  if (line[index] !== '`') return 1;
  let length = 1;
  while (line[index + length] === '`') length += 1;
  return (closing(line, index + length, '`'.repeat(length), missing) ?? index + length) - index;
}

/** Where the mark ends. A failed search is not repeated, so that a line is read in linear time. */
function closing(line: string, from: number, mark: string, missing: Set<string>): number | undefined {
  if (missing.has(mark)) return undefined;
  const found = line.indexOf(mark, from);
  if (found >= 0) return found + mark.length;
  missing.add(mark);
  return undefined;
}

/** Restores the pipes that `protectTablePipes` replaced by `pipe`, wherever they are. */
export function restoreTablePipes(tree: Root, pipe: string): void {
  const encoded = encodeURIComponent(pipe);
  visit(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const name of textFields) {
      const value = fields[name];
      if (typeof value === 'string') fields[name] = value.replaceAll(pipe, '|').replaceAll(encoded, '%7C');
    }
  });
}

const textFields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'];
