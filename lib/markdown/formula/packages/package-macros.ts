import { type MathPackage, mathPackages } from '@/lib/kernel/math-packages';
import { begin } from './array/array-macro';
import { defineColumnsCommand } from './array/columns-command';
import type { MacroContext, PackageMacro, PackageMacros } from './package-macro';
import { quantity as physicsQuantity } from './physics/braces';
import { physicsMacros } from './physics/physics-macros';
import { isNext, putBack, takeGroup, takeOptional, textOf } from './read-arguments';
import { isNumber } from './siunitx/number';
import { setupMacro } from './siunitx/options';
import { siunitxMacros, quantity as siunitxQuantity } from './siunitx/siunitx-macros';

const macrosOf: Record<MathPackage, PackageMacros> = { physics: physicsMacros, siunitx: siunitxMacros };

/** The commands of these packages by name with their backslash. With both of them, `\qty` is that of the one whose arguments follow. */
export function packageMacros(packages: readonly MathPackage[]): Readonly<PackageMacros> {
  const key = mathPackages.filter((name) => packages.includes(name)).join();
  const known = combined.get(key);
  if (known !== undefined) return known;
  defineColumnsCommand();
  const macros: PackageMacros = { ...base };
  for (const name of mathPackages) if (packages.includes(name)) Object.assign(macros, macrosOf[name]);
  if (packages.length > 1) macros['\\qty'] = eitherQuantity;
  combined.set(key, macros);
  return macros;
}

const combined = new Map<string, PackageMacros>();

/** Commands that are always on: `\begin` reads the columns of arrays that KaTeX does not know. */
const base: PackageMacros = { '\\begin': begin };

/** The package that defines a command, judging by what follows it for one that both define; undefined if none does. */
export function packageOf(command: string, after: string): MathPackage | undefined {
  if (command === '\\qty' && /^\s*(?:\[[^\]]*\]\s*)?\{\s*[\d.+-][^{}]*\}\s*\{/.test(after)) return 'siunitx';
  return mathPackages.find((name) => Object.hasOwn(macrosOf[name], command));
}

/** `\qty{1}{m}` is a quantity of siunitx, which has a number and a unit; anything else is physics's. */
const eitherQuantity: PackageMacro = (context) =>
  (isQuantityNext(context) ? siunitxQuantity : physicsQuantity)(context);

/** Whether a number and another group follow, after options if there are any. What is read is put back. */
function isQuantityNext(context: MacroContext): boolean {
  const options = isNext(context, '[') ? takeOptional(context) : undefined;
  const number = takeGroup(context);
  const isQuantity = number !== undefined && isNumber(textOf(number).trim()) && isNext(context, '{');
  if (number !== undefined) putBack(context, [{ text: '{' }, ...number, { text: '}' }]);
  if (options !== undefined) putBack(context, [{ text: '[' }, ...options, { text: ']' }]);
  return isQuantity;
}

/** What the packages that are on and their settings contribute to the key under which a formula is kept. */
export function packagesKey({
  packages,
  macros,
}: {
  packages: readonly MathPackage[];
  macros: Readonly<Record<string, unknown>>;
}): string {
  return packages.length === 0 ? '' : `\u0002${packages.join()}${String(macros[setupMacro] ?? '')}`;
}
