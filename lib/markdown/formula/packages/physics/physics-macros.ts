import type { PackageMacros } from '../package-macro';
import { braKetMacros } from './bra-kets';
import { braceMacros } from './braces';
import { derivativeMacros } from './derivatives';
import { matrixMacros } from './matrices';
import { operatorAndWordMacros } from './operators';
import { vectorMacros } from './vectors';

/** The commands of the package physics (version 1.3, S. C. de la Barrera: The physics package). */
export const physicsMacros: PackageMacros = {
  ...braceMacros,
  ...vectorMacros,
  ...operatorAndWordMacros,
  ...derivativeMacros,
  ...braKetMacros,
  ...matrixMacros,
};
