import { bundledLanguages } from 'shiki/langs';

/** The names after a fence that are known: all languages with a grammar, and those for plain text. */
export const languageNames: ReadonlySet<string> = new Set([
  ...Object.keys(bundledLanguages),
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
]);
