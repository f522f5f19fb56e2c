import type { Problem } from '@/lib/markdown/rendering';
import type { MacroDefinition } from './macro-definition';

/** The macros of an imported site: what became the site's settings, and what did not. Paths are relative to the imported folder. */
export interface MacroAccount {
  taken: (MacroDefinition & { path: string })[];
  /** Number of those that the settings have already. */
  known: number;
  faults: (Problem & { path: string })[];
}

export function noMacros(): MacroAccount {
  return { taken: [], known: 0, faults: [] };
}
