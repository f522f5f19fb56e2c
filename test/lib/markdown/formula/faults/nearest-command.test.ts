import katex from 'katex';
import { describe, expect, it } from 'vitest';
import {
  callingCommands,
  katexEnvironments,
  mathCommands,
  textCommands,
} from '@/lib/markdown/formula/faults/katex-names';
import { latexOnlyCommands } from '@/lib/markdown/formula/faults/latex-only-commands';
import { nearestCommand } from '@/lib/markdown/formula/faults/nearest-command';
import { nearestEnvironment } from '@/lib/markdown/formula/faults/nearest-environment';

describe('nearestCommand', () => {
  it.each([
    ['\\fraq', '\\frac'],
    ['\\alhpa', '\\alpha'],
    ['\\lamda', '\\lambda'],
    ['\\inft', '\\infty'],
    ['\\Alpha', '\\alpha'],
    ['\\Rightarow', '\\Rightarrow'],
    ['\\rightarow', '\\rightarrow'],
    ['\\mathbff', '\\mathbf'],
    ['\\Frac', '\\frac'],
    ['\\BEGIN', '\\begin'],
    ['\\angel', '\\angle'],
    ['\\itn', '\\int'],
    ['\\cdott', '\\cdot'],
    ['\\sinx', '\\sin x'],
    ['\\alphax', '\\alpha x'],
    ['\\inA', '\\in A'],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestCommand(name, {})).toBe(meant);
  });

  it.each([
    ['\\vv', '\\overrightarrow'],
    ['\\hdots', '\\ldots'],
    ['\\integral', '\\int'],
    ['\\newtheorem', undefined],
    ['\\class', undefined],
    ['\\style', undefined],
    ['\\mat', undefined],
    ['\\tp', undefined],
  ])('replaces %s by %s', (name, instead) => {
    expect(nearestCommand(name, {})).toBe(instead);
  });

  it.each(['\\qwertz', '\\ab', '\\[', `\\${'x'.repeat(20_000)}`, '\\@x'])('suggests nothing for %.20s', (name) => {
    expect(nearestCommand(name, {})).toBeUndefined();
  });

  it('suggests macros that are in force', () => {
    expect(nearestCommand('\\lossfunktion', { '\\lossfunction': '\\mathcal{L}', '\\constructor': '' })).toBe(
      '\\lossfunction',
    );
  });

  it('suggests nothing that articles may not use', () => {
    expect(nearestCommand('\\hreff', {})).not.toBe('\\href');
    expect(nearestCommand('\\includegraphic', {})).toBeUndefined();
  });
});

describe('commands that only LaTeX has', () => {
  const known = new Set([...mathCommands, ...textCommands, ...callingCommands]);
  const replacements = [...latexOnlyCommands].filter(([, instead]) => instead !== undefined && instead !== '');

  it('are unknown to KaTeX', () => {
    expect([...latexOnlyCommands.keys()].filter((name) => known.has(name))).toEqual([]);
  });

  it.each(replacements)('\\%s is typeset as %s', (_name, instead) => {
    const typeset = ['', '{x}', '{x}{y}'].some((rest) => isTypeset(`${instead}${rest}`));
    expect(typeset).toBe(true);
  });
});

describe('nearestEnvironment', () => {
  it.each([
    ['eqnaray', 'eqnarray'],
    ['xalignat', 'alignat'],
    ['Pmatrix', 'pmatrix'],
    ['aligend', 'aligned'],
    ['theorem', undefined],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestEnvironment(name)).toBe(meant);
  });

  it('suggests none that KaTeX does not support', () => {
    for (const name of ['IEEEeqnarray', 'xalignat', 'tikzcd'])
      expect(katexEnvironments).toContain(nearestEnvironment(name));
  });
});

function isTypeset(tex: string): boolean {
  try {
    return katex.renderToString(tex, { displayMode: true, strict: 'ignore' }).length > 0;
  } catch {
    return false;
  }
}
