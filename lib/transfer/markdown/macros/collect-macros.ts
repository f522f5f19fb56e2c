import { extname, join } from 'node:path';
import { readSiteData, readText } from '../inherited/site-data';
import { dataMacros, scriptMacros } from './config-macros';
import { findDefinitionFiles } from './definition-files';
import type { FoundMacro, MacroDefinition, UnreadableMacro } from './macro-definition';
import { texDefinitions } from './tex-definitions';

type InFile<Macro> = Macro & { path: string };

/** The macros that a site defines. `from`: the paths of their files, relative to the site's root. */
export interface SiteMacros {
  /** By name, the first definition of each. */
  macros: Map<string, InFile<MacroDefinition>>;
  /** Other definitions of the same names. */
  others: InFile<MacroDefinition>[];
  unreadable: InFile<UnreadableMacro>[];
}

/** Reads the macros that a site below `root` defines for MathJax, KaTeX or LaTeX. Nothing is run. */
export async function collectMacros(root: string): Promise<SiteMacros> {
  const collected: SiteMacros = { macros: new Map(), others: [], unreadable: [] };
  for (const path of await findDefinitionFiles(root)) {
    for (const macro of await macrosIn(root, path)) {
      if ('reason' in macro) collected.unreadable.push({ ...macro, path });
      else add({ ...macro, path }, collected);
    }
  }
  collected.unreadable = collected.unreadable.filter(({ name }) => !collected.macros.has(name));
  return collected;
}

function add(macro: InFile<MacroDefinition>, { macros, others }: SiteMacros): void {
  const first = macros.get(macro.name);
  if (first === undefined) macros.set(macro.name, macro);
  else if (first.tex !== macro.tex && !others.some(({ name, tex }) => name === macro.name && tex === macro.tex))
    others.push(macro);
}

async function macrosIn(root: string, path: string): Promise<FoundMacro[]> {
  const ending = extname(path).toLowerCase();
  if (/^\.(?:ya?ml|toml|json)$/.test(ending)) return dataMacros(await readSiteData(root, path, path));
  const text = await readText(join(root, path));
  if (text === null) return [];
  switch (ending) {
    case '.py':
      return [...scriptMacros(text, true), ...texDefinitions(text)];
    case '.js':
    case '.mjs':
      return scriptMacros(text);
    case '.tex':
    case '.sty':
      return texDefinitions(text);
    default:
      return [...scriptMacros(text), ...texDefinitions(text)];
  }
}
