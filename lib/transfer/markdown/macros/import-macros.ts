import { join, relative, sep } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { allows } from '@/lib/accounts/policy';
import { maxMacroCharacters, maxMacros, renderingChanges } from '@/lib/contract/rendering-settings';
import type { Problem } from '@/lib/markdown/rendering';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { importFault } from '../import-fault';
import { siteRoot } from '../inherited/inheritance';
import { siteRootFiles } from '../inherited/site-config';
import { collectMacros, type SiteMacros } from './collect-macros';
import { type MacroAccount, noMacros } from './macro-account';

/** What an import does with the macros of the site that it imports: takes them, or only tells that there are some; `none`: nothing. */
export type MacroChoice = 'auto' | 'tell' | 'none';

/**
 * Adds the macros that the site of the imported folder `folder` defines to the rendering settings. Names that the settings have stay as they
 * are.
 */
export async function importMacros(actor: Actor, folder: string, choice: MacroChoice): Promise<MacroAccount> {
  if (choice === 'none') return noMacros();
  const root = await siteRoot(folder, siteFiles);
  const pathOf = (path: string) => relative(folder, join(root, path)).split(sep).join('/');
  const found = await collectMacros(root);
  const own = (await readRenderingSettings()).macros;
  const macros = [...found.macros.values()].map((macro) => ({ ...macro, path: pathOf(macro.path) }));
  const missing = macros.filter(({ name }) => !Object.hasOwn(own, name));
  const known = macros.filter(({ name, tex }) => Object.hasOwn(own, name) && own[name] === tex).length;
  const account = { ...noMacros(), known };
  if (choice === 'tell') {
    const first = missing[0];
    if (first !== undefined)
      account.faults.push(at(first, importFault('macros-not-taken', { macros: missing.length, name: first.name })));
    return account;
  }
  account.faults.push(...faultsOf(found, own, pathOf));
  if (missing.length === 0) return account;
  if (!allows(actor, 'rendering.edit'))
    account.faults.push(at(macros[0], importFault('macros-forbidden', { macros: missing.length })));
  else await take(actor, own, missing, account);
  return account;
}

/** Files at the root of a site that may define macros, besides those with rules for its files. */
const siteFiles = new RegExp(`${siteRootFiles.source}|^(?:myst\\.ya?ml|conf\\.py|book\\.json)$`);

type Place = { path: string; line: number };

function at(place: Place | undefined, problem: Problem): Problem & { path: string } {
  const { path, line } = place ?? { path: '.', line: 1 };
  return { ...problem, path, line, endLine: line };
}

function faultsOf(
  { macros, others, unreadable }: SiteMacros,
  own: Record<string, string>,
  pathOf: (path: string) => string,
) {
  const conflicts = [...macros.values(), ...others].flatMap((macro) => {
    const stays = Object.hasOwn(own, macro.name) ? own[macro.name] : macros.get(macro.name)?.tex;
    if (stays === undefined || stays === macro.tex) return [];
    const isOwn = Object.hasOwn(own, macro.name);
    return [at(macro, importFault('macro-conflict', { name: macro.name, tex: macro.tex, stays, isOwn }))];
  });
  const left = unreadable.map((macro) =>
    at(macro, importFault('macro-left-out', { name: macro.name, reason: macro.reason })),
  );
  return [...conflicts, ...left].map((fault) => ({ ...fault, path: pathOf(fault.path) }));
}

/** Adds as many as the settings accept. */
async function take(
  actor: Actor,
  own: Record<string, string>,
  missing: MacroAccount['taken'],
  account: MacroAccount,
): Promise<void> {
  const all = { ...own };
  let count = Object.keys(own).length;
  let size = JSON.stringify(own).length;
  for (const macro of missing) {
    size += JSON.stringify(macro.name).length + JSON.stringify(macro.tex).length + 2;
    count += 1;
    if (count > maxMacros || size > maxMacroCharacters) {
      account.faults.push(at(macro, importFault('macros-too-many', { left: missing.length - account.taken.length })));
      break;
    }
    all[macro.name] = macro.tex;
    account.taken.push(macro);
  }
  await updateRenderingSettings(actor, { changes: renderingChanges.parse({ macros: all }) });
}
