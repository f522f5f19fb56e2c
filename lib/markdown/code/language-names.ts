import { bundledLanguages } from 'shiki/langs';

/** The names after a fence that say how a block is shown: all that have a grammar, and those of plain text. */
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
