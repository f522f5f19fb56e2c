import { createShikiPrimitive } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { type GrammarLoader, grammarLoaders } from './language-names';
import { LineColourer } from './line-colourer';
import { pairThemes } from './paired-theme';

/**
 * Loads the grammars of the given languages, named as after a code fence (`python`, `py`), if Shiki knows them and they are not loaded yet.
 * Never throws: a grammar that cannot be fetched stays unloaded and is tried again next time.
 */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  await Promise.all([...names].map(loadLanguage));
}

/** The colourer of a language; undefined if it is unknown or not loaded. */
export function findColourer(name: string): LineColourer | undefined {
  const loader = grammarLoaders.get(name);
  return loader && loaded.get(loader);
}

/** By Shiki's loader, which a language shares with its aliases. */
const loaded = new Map<GrammarLoader, LineColourer>();
const { theme, styleOf } = pairThemes();
// Produces the same bytes in Node and in browsers, without WebAssembly. Patterns are compiled once for all grammars.
const engine = createJavaScriptRegexEngine({ forgiving: true });

async function loadLanguage(name: string): Promise<void> {
  const loader = grammarLoaders.get(name);
  if (loader === undefined || loaded.has(loader)) return;
  try {
    const { default: grammars } = await loader();
    if (!loaded.has(loader)) loaded.set(loader, makeColourer(grammars));
  } catch {
    // Without its grammar the block is plain text, which is readable.
  }
}

/**
 * Uses a registry for each language: in a shared one, the colours of a language embedded in Markdown or HTML would depend on whether another
 * article had loaded that language before.
 */
function makeColourer(langs: Awaited<ReturnType<GrammarLoader>>['default']): LineColourer {
  const registry = createShikiPrimitive({ themes: [theme], langs, engine, warnings: false });
  const { colorMap } = registry.setTheme('pair');
  const colours = colorMap.map((colour) => styleOf.get(colour) ?? '');
  // The language's own grammar follows those that it embeds.
  const grammar = registry.getLanguage(langs.at(-1)?.name ?? '');
  const maxCharacters = slowGrammars.has(grammar.name) ? 150 : 500;
  return new LineColourer(grammar, (colour, fontStyle) => styleFor(colours[colour] ?? '', fontStyle), maxCharacters);
}

/** Grammars whose patterns take several seconds for a malicious line of 500 characters. */
const slowGrammars = new Set(['kdl', 'mdc', 'reg', 'system-verilog', 'terraform', 'ts-tags']);

/** The bits of TextMate's `FontStyle`; -1 means not set. */
const italic = 1;
const bold = 2;
const underline = 4;
const strikethrough = 8;

function styleFor(colours: string, fontStyle: number): string {
  if (fontStyle <= 0) return colours;
  const styles = colours === '' ? [] : [colours];
  if (fontStyle & italic) styles.push('font-style:italic');
  if (fontStyle & bold) styles.push('font-weight:bold');
  if (fontStyle & underline) styles.push('text-decoration:underline');
  if (fontStyle & strikethrough) styles.push('text-decoration:line-through');
  return styles.join(';');
}
