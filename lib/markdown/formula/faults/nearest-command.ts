import { nearestName } from '../../problems/nearest-name';
import type { MacroTable } from './fault-case';
import { callingCommands, mathCommands, textCommands } from './katex-names';
import { latexOnlyCommands } from './latex-only-commands';

/**
 * The most likely intended command, as TeX that replaces the unknown one: the replacement of a LaTeX-only command; a known one in another
 * case or with one more letter; a known one that ran into the letter after it (`\alphax`: `\alpha x`); the nearest by edits. `name` and
 * the names of `macros` begin with their backslash.
 */
export function nearestCommand(name: string, macros: MacroTable): string | undefined {
  const bare = name.slice(1);
  if (!/^[A-Za-z]+$/.test(bare) || bare.length > maxNameCharacters) return undefined;
  if (latexOnlyCommands.has(bare)) return latexOnlyCommands.get(bare);
  const macroNames = Object.keys(macros).flatMap((macro) => /^\\([A-Za-z]+)$/.exec(macro)?.[1] ?? []);
  const candidates = [...macroNames, ...suggestible];
  const completed = candidates.find((candidate) => candidate.length === bare.length + 1 && candidate.startsWith(bare));
  const found = sameButCase(bare, candidates) ?? completed;
  if (found !== undefined) return `\\${found}`;
  const exchanged = candidates.find((candidate) => isExchange(bare, candidate));
  if (exchanged !== undefined) return `\\${exchanged}`;
  const before = bare.slice(0, -1);
  const last = bare.slice(-1);
  if (before.endsWith(last) && candidates.includes(before)) return `\\${before}`;
  if (before.length > 1 && !before.endsWith(last) && alone.has(before)) return `\\${before} ${last}`;
  if (bare.length < minEditedCharacters) return undefined;
  const nearest = nearestName(bare, candidates);
  return nearest === undefined ? undefined : `\\${nearest}`;
}

const maxNameCharacters = 40;
/** Among names of three letters every edit makes another command: `\\mit` is not `\\mid`. */
const minEditedCharacters = 4;

/** Not allowed in articles, or of no use to an author. */
const neverSuggestedPattern =
  /^(?:html|url$|href$|includegraphics$|char$|relax$|TextOrMath$|tmspace$|(?:red|blue|teal|green|gold|maroon|purple|mint|gray)[A-I]$)/;
const suggestible = [...mathCommands, ...callingCommands, ...textCommands].filter(
  (name) => !neverSuggestedPattern.test(name),
);
const alone = new Set(mathCommands);

function sameButCase(name: string, candidates: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const same = candidates.filter((candidate) => candidate.toLowerCase() === lower);
  return nearestName(name, same);
}

/** Whether the two differ only by an exchange of two adjacent letters. */
function isExchange(name: string, other: string): boolean {
  if (name.length !== other.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== other[index]);
  const exchanged = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
  return at !== -1 && exchanged === other;
}
