import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/d2l-zh', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/markdown', import.meta.url));

/**
 * The corpus is a whole Chinese textbook (140 chapters) that lies beside the project on some machines; the fixture is an own text
 * in the same dialect. An independent count of the corpus finds 4,241 formulas outside code and outside the
 * descriptions of images; 25 more stand in such descriptions, which become captions.
 */
const body = existsSync(corpus)
  ? { folder: corpus, files: 140, formulas: 4_241 + 25 }
  : { folder: fixture, files: 1, formulas: 14 };

describe(`the articles in ${existsSync(corpus) ? 'the corpus' : 'the fixture'}`, () => {
  it('have all their formulas found and typeset, and no error', async () => {
    const files = readdirSync(body.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const total = { found: 0, typeset: 0, faulty: 0 };
    const codes = new Set<string>();
    for (const file of files.sort()) {
      const rendering = await renderArticle(readFileSync(join(body.folder, file), 'utf8'), { language: 'zh' });
      total.found += rendering.formulas.found;
      total.typeset += rendering.formulas.typeset;
      total.faulty += rendering.formulas.faulty;
      for (const { code } of rendering.problems) codes.add(code);
      const prose = rendering.html.replace(/<pre[\s\S]*?<\/pre>/g, '');
      expect(/:(?:numref|eqref|label|eqlabel|cite|begin_tab|end_tab):/.exec(prose)?.[0], file).toBeUndefined();
      expect(prose.includes('math-error'), file).toBe(false);
      expect(rendering.title, file).not.toBeNull();
    }
    expect(files).toHaveLength(body.files);
    expect(total).toEqual({ found: body.formulas, typeset: body.formulas, faulty: 0 });
    // References to other chapters are the only thing that one chapter alone cannot know.
    expect([...codes].filter((code) => code !== 'label-unknown')).toEqual([]);
  });
});
