import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A text of our own in the dialect of the corpus, counted by hand, with ambiguous prices. Unlike the corpus, it is always present. */
const fixture = {
  folder: at('../../fixtures/markdown'),
  files: 1,
  formulas: 13,
  untitled: [],
  unknowable: ['citation-unknown', 'price-like-dollar'],
};
/**
 * A whole Chinese textbook that is available beside the project on some machines. An independent count finds 4,241 formulas
 * (3,885 in text, 356 displayed) outside code and image descriptions; 25 more are in descriptions that become captions.
 */
const corpus = {
  folder: at('../../../../shared/corpus/d2l-zh'),
  files: 140,
  formulas: 4_241 + 25,
  untitled: ['chapter_references/zreferences.md'],
  unknowable: ['citation-unknown', 'code-language-unknown', 'label-unknown'],
};
const bodies = existsSync(corpus.folder) ? [fixture, corpus] : [fixture];

describe.each(bodies)('$files articles of a textbook', ({ folder, files, formulas, untitled, unknowable }) => {
  it('have all their formulas found and typeset, and no error', async () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const total = { found: 0, typeset: 0, faulty: 0 };
    const codes = new Set<string>();
    const withoutTitle: string[] = [];
    for (const name of names.sort()) {
      const rendering = await renderArticle(readFileSync(join(folder, name), 'utf8'), { language: 'zh' });
      total.found += rendering.formulas.found;
      total.typeset += rendering.formulas.typeset;
      total.faulty += rendering.formulas.faulty;
      for (const { code } of rendering.problems) codes.add(code);
      const prose = rendering.html.replace(/<pre[\s\S]*?<\/pre>/g, '');
      expect(/:(?:numref|eqref|label|eqlabel|cite|begin_tab|end_tab):/.exec(prose)?.[0], name).toBeUndefined();
      expect(prose.includes('math-error'), name).toBe(false);
      if (rendering.title === null) withoutTitle.push(name);
    }
    expect(names).toHaveLength(files);
    expect(withoutTitle).toEqual(untitled);
    expect(total).toEqual({ found: formulas, typeset: formulas, faulty: 0 });
    // References to other chapters, the book's bibliography, and the block names of its build tools (`toc`, `eval_rst`) are the only
    // things that are unknown to a single chapter.
    expect([...codes].toSorted()).toEqual(unknowable);
  }, 600_000);
});
