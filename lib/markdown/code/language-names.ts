import { type BundledLanguage, bundledLanguages } from 'shiki/langs';

export type GrammarLoader = (typeof bundledLanguages)[BundledLanguage];

const { python } = bundledLanguages;

/** The grammars of the languages that are coloured, by each name that may follow a fence; aliases share a loader, Jupyter's among them. */
export const grammarLoaders: ReadonlyMap<string, GrammarLoader> = new Map(
  Object.entries({ ...bundledLanguages, ipython: python, ipython3: python }),
);

/** The names after a fence that are known: all languages with a grammar, and those for plain text. */
export const languageNames: ReadonlySet<string> = new Set([
  ...grammarLoaders.keys(),
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'nohighlight',
  'ascii',
  'output',
  'stdout',
  'log',
  'console',
  'terminal',
  'math',
  'algorithm',
  'algorithmic',
  'pseudocode',
]);
