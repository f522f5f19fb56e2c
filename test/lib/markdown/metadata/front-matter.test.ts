import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '@/lib/markdown/metadata/front-matter';

describe('readFrontMatter', () => {
  it('reads YAML and says where the text begins', () => {
    const source = '---\ntitle: 极限\ntags: [math, 代码]\ndraft: false\n---\n正文';
    const { data, problems, bodyOffset, bodyLine } = readFrontMatter(source);
    expect(data).toEqual({ title: '极限', tags: ['math', '代码'], draft: false });
    expect(problems).toEqual([]);
    expect(source.slice(bodyOffset)).toBe('正文');
    expect(bodyLine).toBe(6);
  });

  it('reads TOML', () => {
    const source = '+++\r\ntitle = "x"\ndate = 2024-05-06T07:08:09Z\n[extra]\nn = 3\n+++\ntext';
    const { data, bodyOffset } = readFrontMatter(source);
    expect(data).toEqual({ title: 'x', date: '2024-05-06T07:08:09.000Z', extra: { n: 3 } });
    expect(source.slice(bodyOffset)).toBe('text');
  });

  it('keeps dates as the text that was typed', () => {
    expect(readFrontMatter('---\ndate: 2024-01-02\nat: 2024-01-02 10:30:00\n---\n').data).toEqual({
      date: '2024-01-02',
      at: '2024-01-02 10:30:00',
    });
    expect(readFrontMatter('+++\ndate = 2024-01-02\n+++\n').data).toEqual({ date: '2024-01-02' });
  });

  it('places a YAML error in the source and returns no data', () => {
    const { data, problems, bodyLine } = readFrontMatter('---\ntitle: a\nbad: [1, 2\n---\ntext');
    expect(data).toEqual({});
    expect(problems[0]).toMatchObject({ code: 'front-matter-invalid', severity: 'error' });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect(bodyLine).toBe(5);
  });

  it('places a TOML error in the source', () => {
    const { problems } = readFrontMatter('+++\ntitle = "a"\nbad = \n+++\n');
    expect(problems[0]).toMatchObject({ code: 'front-matter-invalid', line: 3 });
  });

  it('rejects a value that is not a mapping', () => {
    expect(readFrontMatter('---\n- a\n- b\n---\n')).toMatchObject({
      data: {},
      problems: [{ code: 'front-matter-not-mapping', severity: 'error', line: 2 }],
    });
  });

  it.each(['---js\nmodule.exports = process.exit(1)\n---\n', '---\nx: !!js/function "function(){}"\n---\n'])(
    'never evaluates %j',
    (source) => {
      expect(JSON.stringify(readFrontMatter(source).data)).not.toContain('process');
    },
  );

  it('bounds aliases that double each other', () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `b${index + 1}: &b${index + 1} [*b${index}, *b${index}, *b${index}]`,
    );
    const { data, problems } = readFrontMatter(`---\nb0: &b0 [x]\n${lines.join('\n')}\n---\n`);
    expect(data).toEqual({});
    expect(problems[0]?.severity).toBe('error');
  });

  it('does not let a name reach the prototype', () => {
    readFrontMatter('---\n__proto__:\n  polluted: true\n---\n');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('treats an unclosed fence as text, and reports it if it can only be front matter', () => {
    expect(readFrontMatter('---\ntitle: a\n')).toMatchObject({
      bodyOffset: 0,
      problems: [{ code: 'front-matter-unclosed' }],
    });
    expect(readFrontMatter('---\nA rule, then text.\n').problems).toEqual([]);
    expect(readFrontMatter('+++\ntitle = "a"\n').problems[0]?.code).toBe('front-matter-unclosed');
  });

  it('also ends at a line of dots', () => {
    expect(readFrontMatter('---\ntitle: a\n...\nText')).toMatchObject({ data: { title: 'a' }, bodyLine: 4 });
  });

  it('reports that lines without an opening fence are text', () => {
    const { problems } = readFrontMatter('title: T\ndate: 2015-03-07\n---\nText\n');
    expect(problems).toMatchObject([{ code: 'front-matter-unopened', severity: 'warning', line: 1 }]);
    expect(readFrontMatter('A heading\n---\nText\n').problems).toEqual([]);
    expect(readFrontMatter('title: no heading here\n\nText\n\n---\n').problems).toEqual([]);
  });

  it('reports TeX that double quotes turn into control characters, with its place', () => {
    const places = (value: string) =>
      readFrontMatter(`---\ntitle: ${value}\n---\n`).problems.map(({ code, column }) => `${code}:${column}`);
    expect(places('"$\\beta$ and $\\theta$"')).toEqual(['front-matter-escape:10', 'front-matter-escape:22']);
    expect(places('"\\frac12 \\nabla \\rho"')).toHaveLength(3);
    expect(places("'$\\beta$'")).toEqual([]);
    expect(places('"one\\ntwo\\tthree \\\\beta \\u4e2d"')).toEqual([]);
  });

  it('limits length and depth, and rejects a repeated key at any level', () => {
    const reason = (text: string) => readFrontMatter(`---\n${text}\n---\n`).problems[0]?.message.en;
    expect(reason('a: b\n'.repeat(120_000))).toContain('the limit is 500000');
    expect(reason(`a: ${'['.repeat(300)}`)).toContain('200 levels');
    expect(reason('a:\n  b: 1\n  c: 2\n  b: 3')).toContain('twice');
  });
});
