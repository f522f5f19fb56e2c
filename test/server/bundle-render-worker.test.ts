import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { hashEngine } from '@/server/bundle-render-worker.mjs';

describe('the version of the engine', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'engine-'));
    write(
      'lib/content/rendering/pool/render-worker.ts',
      "import { rule } from '@package/rules';\nconsole.log(rule);\n",
    );
    write('node_modules/@package/rules/index.js', 'export const rule = 1;\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  it('is that of the code that runs', async () => {
    expect(engineVersion).toBe(await hashEngine());
  });

  it('changes with the code and with a package, and not with a comment or another folder', async () => {
    const before = await hashEngine(folder);
    write('node_modules/@package/rules/index.js', '/* Which rule? */\nexport const rule = 1; // This one.\n');
    expect(await hashEngine(folder)).toBe(before);
    write('node_modules/@package/rules/index.js', 'export const rule = 2;\n');
    const other = await hashEngine(folder);
    expect(other).toMatch(/^[0-9a-f]{12}$/);
    expect(other).not.toBe(before);
    write('lib/content/rendering/pool/render-worker.ts', 'console.log(3);\n');
    expect(await hashEngine(folder)).not.toBe(other);
  });
});
