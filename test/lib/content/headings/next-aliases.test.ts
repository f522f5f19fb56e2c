import { describe, expect, it } from 'vitest';
import { type HeadingAlias, nextAliases } from '@/lib/content/headings/next-aliases';

const headings = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const next = (stored: HeadingAlias[], before: string[], after: string[], taken: string[] = []) =>
  nextAliases(stored, headings(...before), headings(...after), new Set(taken)).map(
    ({ alias, heading }) => `${alias} > ${heading}`,
  );

describe('nextAliases', () => {
  it('leads every former id to the present one over any number of renamings', () => {
    let stored: HeadingAlias[] = [];
    const names = ['first', 'second', 'third', 'fourth'];
    for (const [index, name] of names.entries()) {
      if (index > 0)
        stored = nextAliases(stored, headings('start', names[index - 1] ?? ''), headings('start', name), new Set());
    }
    expect(stored).toEqual(['first', 'second', 'third'].map((alias) => ({ alias, heading: 'fourth' })));
  });

  it('gives an id back to the heading that takes it again', () => {
    expect(next([{ alias: 'old', heading: 'new' }], ['new'], ['old'])).toEqual(['new > old']);
    expect(next([{ alias: 'old', heading: 'new' }], ['new'], ['new', 'old'])).toEqual([]);
  });

  it('drops an alias that something else of the text has as its id', () => {
    expect(next([{ alias: 'figure-1', heading: 'a' }], ['a'], ['a'], ['figure-1'])).toEqual([]);
  });

  it('drops the aliases of a removed heading and keeps the others', () => {
    const stored = [
      { alias: 'gone-old', heading: 'gone' },
      { alias: 'kept-old', heading: 'kept' },
    ];
    expect(next(stored, ['kept', 'gone'], ['kept'])).toEqual(['kept-old > kept']);
  });

  it('keeps two hundred, the newest', () => {
    const stored = Array.from({ length: 200 }, (_, number) => ({ alias: `old-${number}`, heading: 'a' }));
    const aliases = next(stored, ['a', 'b'], ['a', 'c']);
    expect(aliases).toHaveLength(200);
    expect([aliases[0], aliases.at(-1)]).toEqual(['old-1 > a', 'b > c']);
  });
});
