import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { ByteBoundedCache } from '../document/byte-bounded-cache';

/**
 * The lines of a program as HTML, coloured for both themes through the variables `--shiki-light` and `--shiki-dark`.
 * Undefined for a language that Shiki does not know. The JavaScript regex engine gives the same bytes in Node and in a
 * browser and needs no WebAssembly; grammars are loaded at their first use.
 */
export async function highlightCode(text: string, language: string): Promise<string | undefined> {
  const key = `${language}\u0000${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (!isLanguage(language)) return undefined;
  const highlighter = await highlighterFor(language);
  const block = highlighter.codeToHtml(text, {
    lang: language,
    themes: { light: lightTheme, dark: darkTheme },
    defaultColor: false,
    tokenizeMaxLineLength: 1000,
    // A limit in time would make the output depend on the machine; lines and their number are bounded instead.
    tokenizeTimeLimit: 0,
  });
  const html = block.slice(block.indexOf('<code>') + '<code>'.length, block.lastIndexOf('</code>'));
  memory.set(key, html, html.length);
  return html;
}

const lightTheme = 'github-light-high-contrast';
const darkTheme = 'github-dark-high-contrast';
const memory = new ByteBoundedCache<string>(16_000_000);
const loading = new Map<string, Promise<unknown>>();
let created: Promise<HighlighterCore> | undefined;

function isLanguage(name: string): name is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, name);
}

async function highlighterFor(language: keyof typeof bundledLanguages): Promise<HighlighterCore> {
  created ??= createHighlighterCore({
    themes: [import('@shikijs/themes/github-light-high-contrast'), import('@shikijs/themes/github-dark-high-contrast')],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const highlighter = await created;
  const load = loading.get(language) ?? highlighter.loadLanguage(bundledLanguages[language]);
  loading.set(language, load);
  await load;
  return highlighter;
}
