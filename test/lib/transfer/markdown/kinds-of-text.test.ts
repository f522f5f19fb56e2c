import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderingChanges } from '@/lib/contract/rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { useImport } from './use-import';

/** A copy, because a site's root is also searched for above the imported folder. */
function copyOf(kind: string): string {
  const root = mkdtempSync(join(tmpdir(), `scholium-${kind}-`));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join('test/fixtures/import', kind), root, { recursive: true });
  return root;
}

describe('the kinds of text that people import', () => {
  const { owner, find } = useImport();
  const kinds = [
    {
      kind: 'jekyll',
      file: '_posts/2021-03-04-least-squares.md',
      formulas: 9,
      conversions: { 'inline-double-dollars': 6, tags: 1 },
      macros: ['\\E', '\\norm'],
      contains: ['that makes $\\norm{y - X\\beta}^2$ small', '$$ \\E[\\hat\\beta] = \\beta $$', 'echo $$ \\\\(not a'],
    },
    {
      kind: 'gitbook',
      file: 'waves.md',
      formulas: 8,
      conversions: { 'inline-double-dollars': 5, tags: 2 },
      macros: [],
      contains: ['With $k = 2\\pi/\\lambda$ the phase', '| $k$ | wave number |'],
    },
    {
      kind: 'hexo',
      file: 'source/_posts/kmeans.md',
      formulas: 7,
      conversions: { 'doubled-backslashes': 6, tags: 1 },
      macros: [],
      contains: ['\\|x_i - \\mu_k\\|^2', 'a & b \\\\\nc & d', '`\\\\(x\\\\)` 不是公式'],
    },
    {
      kind: 'jupyter-book',
      file: 'sequences.md',
      formulas: 6,
      conversions: { 'doubled-backslashes': 1, 'math-scripts': 1 },
      macros: ['\\N', '\\floor'],
      contains: ['Some write $a_n$, and in a browser $b_n$.'],
    },
    {
      kind: 'quantecon',
      file: 'growth.md',
      formulas: 8,
      conversions: {},
      macros: ['\\argmax', '\\EE'],
      contains: ['costs $100 less'],
    },
    {
      kind: 'bookdown',
      file: 'probability.md',
      formulas: 6,
      conversions: {},
      macros: ['\\Prob', '\\Var', '\\given'],
      contains: ['\\\\[2pt]'],
    },
    {
      kind: 'obsidian',
      file: 'Math/Groups.md',
      formulas: 4,
      conversions: { comments: 2 },
      macros: [],
      contains: ['an identity $e$.', '`%%code%%`'],
    },
    {
      kind: 'hugo-zh',
      file: 'content/posts/svd.md',
      formulas: 7,
      conversions: { 'doubled-backslashes': 1, tags: 1 },
      macros: ['\\RR', '\\tp'],
      contains: ['旧文章里写作 $\\sigma_i$', '（$3）'],
    },
  ];

  it.each(kinds)('become articles with all their formulas and no false problem: $kind', async (expected) => {
    await updateRenderingSettings(owner(), { changes: renderingChanges.parse({ macros: {} }) });
    const root = copyOf(expected.kind);
    const account = await importMarkdownFolder(owner(), root, { publish: true, macros: 'auto' });
    expect(
      account.files.flatMap(({ path, faults }) => faults.map(({ code, line }) => `${path}:${line} ${code}`)),
    ).toEqual([]);
    expect(account.macros.faults).toEqual([]);
    expect(account.macros.taken.map(({ name }) => name)).toEqual(expected.macros);
    expect(account.conversions).toEqual(expected.conversions);
    const { found } = account.formulas;
    expect(account.formulas).toEqual({ found: expected.formulas, typeset: found, faulty: 0 });
    const { markdown } = await find(root, expected.file);
    for (const part of expected.contains) expect(markdown).toContain(part);
    expect(markdown).not.toMatch(/Private|ask about|endraw|<script/);
  });
});

describe('a problem after a conversion', () => {
  const { owner } = useImport();

  it('names the line of the file', async () => {
    const root = copyOf('obsidian');
    const path = join(root, 'Math/Rings.md');
    writeFileSync(path, '---\ntitle: Rings\n---\n\n%%\nprivate\n%%\n\n\\\\[\nx \\\\]\n\nand $\\frca{1}{2}$\n');
    const { files } = await importMarkdownFolder(owner(), root, { publish: true });
    expect(files.map((file) => [file.path, file.faults.map(({ code, line }) => `${code}:${line}`)])).toEqual([
      ['Math/Rings.md', ['math-unknown-command:12']],
    ]);
  });
});
