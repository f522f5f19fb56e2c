import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import 'katex/contrib/mhchem';
import { addedEnvironments } from '@/lib/markdown/formula/latex/environments';
import { installLatex } from '@/lib/markdown/formula/latex/install-latex';

/**
 * The text of `lib/markdown/formula/faults/katex-names.ts`. KaTeX does not export its tables, but it reports whether a name
 * is defined: every command in its source is tried, and every built-in macro, among them those that the engine adds.
 */
export function katexNamesFile(): string {
  installLatex();
  const source = readFileSync(
    createRequire(import.meta.url)
      .resolve('katex')
      .replace(/katex\.js$/, 'katex.mjs'),
    'utf8',
  );
  const { isDefined, macros } = expander();
  const spelt = [...source.matchAll(/["']\\\\([A-Za-z]+)["']/g)].map(([, name = '']) => name);
  const built = Object.keys(macros).flatMap((name) => /^\\([A-Za-z]+)$/.exec(name)?.[1] ?? []);
  const commands = sorted([...spelt, ...built].filter((name) => isDefined(`\\${name}`) && !printing.has(name)));
  const inMath = commands.filter((name) => isTypeset(`\\${name}`));
  const inText = commands.filter((name) => !inMath.includes(name) && isTypeset(`\\text{\\${name}}`));
  const calling = commands.filter((name) => !inMath.includes(name) && !inText.includes(name));
  const words = sorted([...source.matchAll(/["']([A-Za-z]+\*?)["']/g)].map(([, name = '']) => name));
  return fileText({
    inMath,
    inText,
    calling,
    environments: words.filter((word) => isEnvironment(word) && !addedEnvironments.has(word)),
  });
}

/** Commands that write to the caller's console. */
const printing = new Set(['message', 'errmessage', 'show']);

function fileText(names: Record<'inMath' | 'inText' | 'calling' | 'environments', string[]>): string {
  return `// Made from KaTeX ${katex.version} with mhchem and the engine's own commands by \`npm run generate\`. They are listed without their backslash.

/** Commands that can be used alone in mathematics: symbols, operators, switches. */
export const mathCommands: readonly string[] = ${listText(names.inMath)};

/** Commands that can be used alone in text and nowhere else. */
export const textCommands: readonly string[] = ${listText(names.inText)};

/** Commands that need something after or around them: an argument, a delimiter, a definition. */
export const callingCommands: readonly string[] = ${listText(names.calling)};

export const katexEnvironments: readonly string[] = ${listText(names.environments)};
`;
}

function listText(names: string[]): string {
  const lines = [''];
  for (const name of names) {
    if (`${lines.at(-1)} ${name}`.length > 118) lines.push('');
    lines[lines.length - 1] = `${lines.at(-1)} ${name}`.trim();
  }
  return `\`\n${lines.map((line) => `  ${line}\n`).join('')}\`\n  .trim()\n  .split(/\\s+/)`;
}

function sorted(names: string[]): string[] {
  return [...new Set(names)].sort();
}

function expander(): { isDefined(name: string): boolean; macros: object } {
  let found: { isDefined(name: string): boolean; macros: { builtins: object } } | undefined;
  const probe = (given: typeof found) => {
    found = given;
    return '';
  };
  katex.renderToString('\\probe', { macros: { '\\probe': probe } });
  if (found === undefined) throw new Error('KaTeX did not expand the probe');
  const known = found;
  return { isDefined: (name) => known.isDefined(name), macros: known.macros.builtins };
}

function isTypeset(tex: string): boolean {
  try {
    katex.renderToString(tex, { displayMode: true, strict: 'ignore', output: 'mathml' });
    return true;
  } catch {
    return false;
  }
}

function isEnvironment(name: string): boolean {
  try {
    katex.renderToString(`\\begin{${name}}`, { displayMode: true, output: 'mathml' });
    return true;
  } catch (error) {
    return !(error instanceof Error && error.message.includes('No such environment'));
  }
}
