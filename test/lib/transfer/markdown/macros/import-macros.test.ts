import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderingChanges } from '@/lib/contract/rendering-settings';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { folderOf } from '../folder';
import { useImport } from '../use-import';

const raw = String.raw;

describe('importing the macros of a site', () => {
  const { owner } = useImport();
  const run = (root: string, macros?: 'auto' | 'none') =>
    importMarkdownFolder(owner(), root, { publish: true, macros });
  const setMacros = (macros: Record<string, string>) =>
    updateRenderingSettings(owner(), { changes: renderingChanges.parse({ macros }) });
  const site = () =>
    folderOf({
      'content/one.md': '# One\n\n$\\E x \\tp$\n',
      'hugo.toml': raw`[params.math.macros]
E = '\mathbb{E}'
tp = '^\top'
`,
      'layouts/partials/math.html': raw`<script>MathJax = { tex: { macros: { E: "\\mathrm{E}", bad: f() } } }</script>`,
    });

  it('adds them to the settings before the articles are rendered, and names what it took and left', async () => {
    await setMacros({});
    const { root } = site();
    const { macros, formulas, files } = await run(join(root, 'content'), 'auto');
    expect(macros.taken).toEqual([
      { name: '\\E', tex: '\\mathbb{E}', path: '../hugo.toml', line: 2 },
      { name: '\\tp', tex: '^\\top', path: '../hugo.toml', line: 3 },
    ]);
    expect(macros.faults.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['macro-conflict', '../layouts/partials/math.html', 1],
      ['macro-left-out', '../layouts/partials/math.html', 1],
    ]);
    expect(formulas).toEqual({ found: 1, typeset: 1, faulty: 0 });
    expect(files).toEqual([]);
    expect((await readRenderingSettings()).macros).toEqual({ '\\E': '\\mathbb{E}', '\\tp': '^\\top' });
    expect((await run(join(root, 'content'), 'auto')).macros).toMatchObject({ taken: [], known: 2 });
  });

  it('keeps the macros that the settings have, and says so', async () => {
    await setMacros({ '\\E': 'E', '\\own': 'o' });
    const { macros } = await run(join(site().root, 'content'), 'auto');
    expect(macros.taken.map(({ name }) => name)).toEqual(['\\tp']);
    expect(macros.faults[0]).toMatchObject({ code: 'macro-conflict', path: '../hugo.toml', line: 2 });
    expect(macros.faults[0]?.message.en).toBe(
      raw`\E is \mathbb{E} here, but E in the rendering settings of this site, which stays.`,
    );
    expect((await readRenderingSettings()).macros).toEqual({ '\\E': 'E', '\\own': 'o', '\\tp': '^\\top' });
  });

  it('only tells that there are some, unless it is asked to take them or to be silent', async () => {
    await setMacros({});
    const { root } = site();
    const { macros } = await run(join(root, 'content'));
    expect(macros).toMatchObject({ taken: [], faults: [{ code: 'macros-not-taken', path: '../hugo.toml', line: 2 }] });
    expect(macros.faults[0]?.message.en).toContain('--macros auto');
    expect((await run(join(root, 'content'), 'none')).macros).toEqual({ taken: [], known: 0, faults: [] });
    expect((await readRenderingSettings()).macros).toEqual({});
  });

  it('adds as many as the settings accept', async () => {
    await setMacros({});
    const letters = (number: number) =>
      number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
    const many = Array.from({ length: 600 }, (_, number) => `\\newcommand{\\m${letters(number)}}{${number}}`);
    const { root } = folderOf({ 'macros.tex': many.join('\n') });
    const { macros } = await run(root, 'auto');
    expect(macros.taken.length).toBe(500);
    expect(macros.faults).toMatchObject([{ code: 'macros-too-many', path: 'macros.tex', line: 501 }]);
  });
});
