import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import type { RenderOptions } from '@/lib/markdown/rendering';

/** The part of the site's settings that a text can depend on. */
export type UsedSettings = Pick<RenderOptions, 'macros' | 'bibliography' | 'citationStyle'>;

/**
 * What of the site's settings the rendering of `text` (an article's source and summary) can depend on: the macros that it
 * names, those that they name in turn, and, where there is an `@`, the library of sources and the style. With `\csname`, which
 * makes names of its own, all macros. More than is needed does no harm; a text that needs nothing gets nothing.
 */
export function usedSettings(settings: Omit<RenderingSettings, 'version'>, text: string): UsedSettings {
  const macros = reachableMacros(settings.macros, text);
  const { bibliography, citationStyle } = settings;
  const cites = text.includes('@');
  return {
    ...(Object.keys(macros).length > 0 && { macros }),
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
