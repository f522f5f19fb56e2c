/** The macros in the field, or the first line that is not a macro (1-based). */
export type ReadMacros = { macros: Record<string, string> } | { faultyLine: number };

const forms = [
  /^\\(?:new|renew|provide)command\*?\s*\{?\s*(\\[A-Za-z]{1,50})\s*\}?\s*(?:\[[1-9]\])?\s*\{(.+)\}$/,
  /^\\g?def\s*(\\[A-Za-z]{1,50})\s*(?:#[1-9])*\s*\{(.+)\}$/,
  /^(\\[A-Za-z]{1,50})\s*[=:]\s?(.+)$/,
];
const operatorPattern = /^\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]{1,50})\s*\}?\s*\{(.+)\}$/;

/**
 * Reads macros, one per line: `\R = \mathbb{R}`, or as written in a TeX preamble (\newcommand, \renewcommand, \providecommand,
 * \def, \DeclareMathOperator). Empty lines and comments are skipped; where a name is defined twice, the later definition wins, as in TeX.
 */
export function readMacroLines(text: string): ReadMacros {
  const macros: Record<string, string> = {};
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = written.trimStart();
    if (line.trim() === '' || line.startsWith('%')) continue;
    const macro = readMacro(line);
    if (macro === undefined) return { faultyLine: index + 1 };
    macros[macro.name] = macro.value;
  }
  return { macros };
}

/** Macros as shown in the field, one per line. */
export function writeMacroLines(macros: Record<string, string>): string {
  return Object.entries(macros)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}

function readMacro(line: string): { name: string; value: string } | undefined {
  const [, star = '', operatorName, words] = operatorPattern.exec(line.trimEnd()) ?? [];
  if (operatorName !== undefined) return { name: operatorName, value: `\\operatorname${star}{${words ?? ''}}` };
  for (const form of forms) {
    const [, name, value] = form.exec(form === forms.at(-1) ? line : line.trimEnd()) ?? [];
    if (name !== undefined && value !== undefined) return { name, value };
  }
  return undefined;
}
