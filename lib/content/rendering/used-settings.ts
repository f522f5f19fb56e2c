import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import type { RenderOptions } from '@/lib/markdown/rendering';

/** The part of the site's settings that a text can depend on. */
export type UsedSettings = Pick<RenderOptions, 'macros' | 'packages' | 'bibliography' | 'citationStyle'>;

/**
 * The site's settings on which the rendering of `text` (an article's source and summary) can depend: the macros that it
 * names, those that they name in turn, the packages if it contains a command, and, if it contains an `@`, the bibliography and the style. With `\csname`, which
 * constructs names, all macros. Unneeded settings do no harm; a text that needs none gets none.
 */
export function usedSettings(settings: Omit<RenderingSettings, 'version'>, text: string): UsedSettings {
  const macros = reachableMacros(settings.macros, text);
  const { packages, bibliography, citationStyle } = settings;
  const cites = text.includes('@');
  return {
    ...(Object.keys(macros).length > 0 && { macros }),
    ...(packages.length > 0 && text.includes('\\') && { packages }),
    ...(cites && bibliography !== '' && { bibliography }),
    ...(cites && citationStyle !== 'auto' && { citationStyle }),
  };
}

function reachableMacros(macros: Record<string, string>, text: string): Record<string, string> {
  const reached = new Set<string>();
  const waiting = [text];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const name of commandsIn(part)) {
      if (name === '\\csname') return macros;
      if (!Object.hasOwn(macros, name) || reached.has(name)) continue;
      reached.add(name);
      waiting.push(macros[name] ?? '');
    }
  }
  return Object.fromEntries(Object.entries(macros).filter(([name]) => reached.has(name)));
}

function commandsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/\\[A-Za-z]+/g), ([name]) => name));
}
