import { describe, expect, it } from 'vitest';
import { readSourceFile } from '@/lib/transfer/markdown/source-file';
import { folderOf } from './folder';

const read = async (source: string) => {
  const { title, authors, date, body, draft, faults } = await readSourceFile(folderOf({ 'a.md': source }).root, 'a.md');
  const day = date.toISOString().slice(0, 10);
  return {
    title,
    authors: authors?.names ?? [],
    day,
    body,
    draft,
    said: faults.map(({ code, line }) => `${code}:${line}`),
  };
};

describe("Pandoc's title block", () => {
  it.each([
    ['% A title\n% Ada\n% 2020-01-02\n\nText\n', 'A title', ['Ada'], '2020-01-02'],
    ['% A title\n\nText\n', 'A title', [], null],
    [
      '% A title\n  that goes on\n% Ada;\n  Emmy\n% 20200102\n\nText\n',
      'A title that goes on',
      ['Ada; Emmy'],
      '2020-01-02',
    ],
    ['% A title\n% Ada; Emmy\n\nText\n', 'A title', ['Ada; Emmy'], null],
    ['%\n% Ada\n\nText\n', null, ['Ada'], null],
    ['% A title\n%\n% 2 January 2020\n\nText\n', 'A title', [], '2020-01-02'],
    ["% It's: a #1 & title\n\nText\n", "It's: a #1 & title", [], null],
    ['\uFEFF% A title\r\n% Ada\r\n\r\nText\n', 'A title', ['Ada'], null],
    ['%\tA title\nText\n', 'A title', [], null],
    ['% [x]: y, {a}\n\nText\n', '[x]: y, {a}', [], null],
    ['% On $n$-th roots\n\t(part 2)\n\nText\n', 'On $n$-th roots (part 2)', [], null],
    ['%\n  A title below\n\nText\n', 'A title below', [], null],
  ])('%j', async (source, title, authors, day) => {
    const found = await read(source);
    expect(found).toMatchObject({ title, authors, body: 'Text\n', draft: null });
    if (day !== null) expect(found.day).toBe(day);
  });

  it.each([
    '%TeX is a comment\n\nText\n',
    '% !TeX root = a.tex\n\nText\n',
    '% one\n% two\n% three\n% four\n\nText\n',
    '%\n\nText\n',
    '%%\n\nText\n',
    'Text\n\n% not at the beginning\n',
    '50 % of it\n',
    '%matplotlib inline\n',
    '%\n%\n%\nText\n',
    '%%%%%%%%\n% banner\n%%%%%%%%\n',
  ])('is not %j', async (source) => {
    expect(await read(source)).toMatchObject({ title: null, body: source });
  });

  it('is read with its lines', async () => {
    expect(await read('% T\n% A\n% someday\n\nText\n')).toMatchObject({ draft: { line: 3 }, said: ['date-invalid:3'] });
    expect(await read('% T\n  t\n% A\n% 2099\n\nText\n')).toMatchObject({ draft: { line: 4 } });
    expect(await read('% T\n%\n% June 1, 2020\n\nText\n')).toMatchObject({ said: ['date-rounded:3'] });
  });

  it('takes time that grows with its length alone', async () => {
    const blanks = ' '.repeat(400_000);
    const begin = performance.now();
    await read(`% a${blanks}b\n${blanks}\n`);
    await read(`%${blanks}\n${' x\n'.repeat(100_000)}`);
    expect(performance.now() - begin).toBeLessThan(4_000);
  });

  it('is in doubt where other front matter stands behind it, or where it stands after a blank line', async () => {
    expect((await read('% T\n\n---\ntags: [a]\nweight: 3\n---\nText\n')).draft).toMatchObject({ line: 3 });
    expect((await read('% T\n\n---\ndraft: true\n---\nText\n')).draft).toMatchObject({ line: 4 });
    expect((await read('\n\n% T\n\nText\n')).draft).toMatchObject({ line: 3 });
    expect((await read('% T\n\nStatus: draft\n\nText\n')).draft).toMatchObject({ line: 3 });
  });
});
