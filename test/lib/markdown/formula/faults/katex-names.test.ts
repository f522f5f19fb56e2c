import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  callingCommands,
  katexEnvironments,
  mathCommands,
  textCommands,
} from '@/lib/markdown/formula/faults/katex-names';
import { katexNamesFile } from './katex-names-file';

it('is what the installed KaTeX knows', () => {
  expect(readFileSync('lib/markdown/formula/faults/katex-names.ts', 'utf8')).toBe(katexNamesFile());
});

it('groups commands by where they can be used alone', () => {
  for (const name of ['alpha', 'sin', 'quad', 'displaystyle', 'argmax']) expect(mathCommands).toContain(name);
  for (const name of ['textdollar', 'ae']) expect(textCommands).toContain(name);
  for (const name of ['frac', 'left', 'begin', 'ce', 'newcommand', 'bm']) expect(callingCommands).toContain(name);
  for (const name of ['align', 'cases', 'pmatrix*', 'CD']) expect(katexEnvironments).toContain(name);
  const all = [...mathCommands, ...textCommands, ...callingCommands];
  expect(new Set(all).size).toBe(all.length);
});
