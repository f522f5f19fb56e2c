import { installCommandMacros } from './command-macros';
import { installDefinitions } from './definitions';
import { installEnvironments } from './environments';
import { installPackageMacros } from './package-macros';

let isInstalled = false;

/** Adds to KaTeX, once in a process, what LaTeX has and KaTeX has not. */
export function installLatex(): void {
  if (isInstalled) return;
  isInstalled = true;
  installPackageMacros();
  installCommandMacros();
  installDefinitions();
  installEnvironments();
}
