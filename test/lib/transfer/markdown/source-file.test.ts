import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFile, UnreadableFileError } from '@/lib/transfer/markdown/source-file';
import { folderOf } from './folder';

const read = (source: string) => readSourceFile(folderOf({ 'a.md': source }).root, 'a.md');
const faultOf = (source: string) =>
  read(source).then(
    () => null,
    (error: unknown) => (error instanceof UnreadableFileError ? error.fault : null),
  );

describe('front matter that only a search finds', () => {
  it.each([
    ['after a blank line', '\n---\ntitle: T\n---\nText\n', 2],
    ['after a no-break space', '\u00A0---\ntitle: T\n---\nText\n', 1],
    ['after blank lines with CRLF', '\r\n\r\n---\r\ntitle: T\r\n---\r\nText\r\n', 3],
    ['after a comment', '<!-- made by a tool -->\n---\ntitle: T\ndate: 2020-01-01\n---\nText\n', 2],
    ['after a heading', '# T\n\n---\ntitle: T\nweight: 3\n---\nText\n', 3],
    ['after a sentence', 'Text before it.\n\n---\ntitle: T\n---\n\nText\n', 3],
    ['with an indent', '  ---\n  title: T\n  draft: false\n  ---\nText\n', 1],
    ['in TOML after a sentence', 'Text before it.\n\n+++\ntitle = "T"\n+++\n\nText\n', 3],
    ['in JSON after a blank line', '\n{"title": "T"}\n\nText\n', 2],
    ['without a first line, after a blank one', '\ntitle: T\ntags: [a]\n---\nText\n', 2],
    ['in Chinese', '# 题\n\n---\n标题: 题\n---\n\n正文\n', 3],
    ['after empty front matter', '---\n---\n\nText\n\n---\ntitle: T\n---\nText\n', 6],
  ])('%s', async (_, source, line) => {
    const { draft } = await read(source);
    expect(draft).toMatchObject({ line, reason: { en: 'its front matter is not at the beginning' } });
  });

  it.each([
    ['at the beginning', '---\ntitle: T\n---\nText\n'],
    ['behind a byte order mark', '\uFEFF---\ntitle: T\n---\nText\n'],
    ['without a first line', 'title: T\ntags: [a]\n---\nText\n'],
    ['in TOML', '+++\ntitle = "T"\n+++\nText\n'],
    ['in JSON', '{"title": "T"}\n\nText\n'],
    ['between semicolons', ';;;\n"title": "T"\n;;;\nText\n'],
    ['as a header', 'Title: T\nDate: 2020-01-01\n\nText\n'],
    ['slides', '---\ntitle: T\n---\n# One\n\n---\nlayout: center\n---\n\n# Two\n'],
    ['rules', '# T\n\n---\n\nText\n\n---\n\nMore\n\n---\n'],
    ['a question between rules', '# T\n\n---\nQuestion: is it so?\n---\n\nText\n'],
    ['code', '# T\n\n```yaml\n---\ntitle: T\ndate: 2020-01-01\n---\n```\n'],
    ['a table', '# T\n\n| title: a | b |\n|---|---|\n| c | d |\n'],
  ])('not: %s', async (_, source) => {
    expect((await read(source)).draft).toBeNull();
  });
});

describe('a file whose front matter is broken', () => {
  it.each([
    ['---\ntitle: T\n\nText\n', 'has no closing --- line.', '缺少结束的 --- 行，'],
    ['+++\ntitle = "T"\n\nText\n', 'has no closing +++ line.', '缺少结束的 +++ 行，'],
    ['{"title": "T"\n\nText\n', 'has no closing } line.', '缺少结束的 } 行，'],
    ['---\ntitle: a: b\n---\nText\n', 'is not valid YAML: ', '不是有效的 YAML：'],
    ['+++\ntitle = \n+++\nText\n', 'is not valid TOML: ', '不是有效的 TOML：'],
    ['{"title": "T" "draft": true}\nText\n', 'is not valid JSON: ', '不是有效的 JSON：'],
    ['{\n"title": T}\nText\n', 'is not valid JSON: ', '不是有效的 JSON：'],
    ['---\n- a\n---\nText\n', 'must consist of names and values.', '必须由字段名和值组成，'],
    ['---\ntitle: "$\\beta$"\n---\nText\n', 'Use single quotes.', '请改用单引号。'],
    [`---\n${'a: b\n'.repeat(200_000)}---\n`, 'the limit is 500000', '上限为 500000 个'],
  ])('is not imported, and the account says no other thing: %.30j', async (source, en, zh) => {
    const { message } = (await faultOf(source)) ?? { message: { en: '', zh: '' } };
    expect(message.en).toContain(en);
    expect(message.en).toMatch(/\. The file is not imported\.$/);
    expect(message.zh).toContain(zh);
    expect(message.zh).toMatch(/[，。]文件未导入。$/);
    expect(message.en + message.zh).not.toMatch(/shown as text|is used|按正文|忽略/);
  });
});

describe('a bibliography that is a pipe', () => {
  it('is not waited for', async () => {
    const { root } = folderOf({ 'a.md': '---\ntitle: T\nbibliography: refs.bib\n---\n[@k]\n' });
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(root, 'refs.bib')]);
    const { faults } = await readSourceFile(root, 'a.md');
    expect(faults.map(({ code }) => code)).toEqual(['bibliography-missing']);
  });
});

describe('lines of a file', () => {
  it.each([
    ['a byte order mark', '\uFEFF---\ntitle: T\ndraft: true\n---\nText\n', 3],
    ['CRLF', '---\r\ntitle: T\r\n\r\ndraft: true\r\n---\r\nText\r\n', 4],
    ['CR', '---\rtitle: T\rdraft: true\r---\rText\r', 3],
    ['no first line', 'title: T\ntags: [a]\ndraft: true\n---\nText\n', 3],
    ['TOML with CRLF', '+++\r\ntitle = "T"\r\n\r\ndraft = true\r\n+++\r\nText\r\n', 4],
    ['JSON between semicolons', ';;;\n"title": "T",\n"draft": true\n;;;\nText\n', 3],
    ['JSON in braces', '\uFEFF{\n  "title": "T",\n  "draft": true\n}\nText\n', 3],
    ['a header', 'Title: T\nDate: 2020-01-01\nStatus: draft\n\nText\n', 3],
    ['a property after front matter', '---\ntitle: T\n---\n\nText\n\ndraft:: true\n', 7],
    ['a property after front matter with CRLF', '---\r\ntitle: T\r\n---\r\n\r\nText\r\n\r\ndraft:: true\r\n', 7],
    ['a property after empty front matter', '---\n---\n\n# T\n\nStatus: draft\n\nText\n', 6],
    ['a tag', '---\ntitle: T\n---\n\nText\n\nmore #draft\n', 7],
    ['a tag in a file without front matter', 'Text\n\n```\n#draft\n```\n\n#private\n', 7],
    ['a line separator', '\u2028Mood: calm\nDate: 2020-01-01\nStatus: draft\n\nText\n', 3],
    ['a program', '\uFEFF---js\nmodule.exports = {}\n---\nText\n', 1],
  ])('of what keeps it back: %s', async (_, source, line) => {
    expect((await read(source)).draft?.line).toBe(line);
  });

  it.each([
    ['YAML', '---\ntitle: T\n\na: b: c\n---\nText\n', 4],
    ['YAML behind a byte order mark', '\uFEFF---\ntitle: T\ntitle: U\n---\nText\n', 3],
    ['YAML with CRLF', '---\r\ntitle: T\r\ntitle: U\r\n---\r\nText\r\n', 3],
    ['YAML with CR', '---\rtitle: T\rtitle: U\r---\rText\r', 3],
    ['YAML without a first line', 'title: T\ndate: 2020-01-01\ntitle: U\n---\nText\n', 3],
    ['TOML', '+++\ntitle = "T"\n\ndraft = \n+++\nText\n', 4],
    ['TOML with CR', '+++\rtitle = "T"\rdraft = \r+++\rText\r', 3],
    ['JSON', '{\n  "title": "T",\n  "draft" true\n}\nText\n', 3],
    ['JSON between semicolons', ';;;\n"title": "T",\n"draft" true\n;;;\nText\n', 3],
    ['bytes that are no text', 'Text\rText\r\u0000', 3],
  ])('of what is broken: %s', async (_, source, line) => {
    expect((await faultOf(source))?.line).toBe(line);
  });

  it.each([
    ['a byte order mark', '\uFEFFText\n\nText\n', 3],
    ['front matter', '---\ntitle: T\n---\n\n\nText\n', 6],
    ['CRLF', '---\r\ntitle: T\r\n---\r\n\r\nText\r\n', 5],
    ['CR', '---\rtitle: T\r---\rText\r', 4],
    ['no first line', 'title: T\ntags: [a]\n---\nText\n', 4],
    ['macros', '---\ntitle: T\nmath:\n  macros:\n    RR: x\ntags: [a]\n---\n\nText\n', 9],
    ['a header', 'Title: T\nDate: 2020-01-01\n\nText\n', 4],
    ['JSON', '{"title": "T"}\nText\n', 2],
  ])('of the text: %s', async (_, source, line) => {
    const { markdown, lineInFile } = await read(source);
    expect(lineInFile(markdown.trimEnd().split(/\r\n|\n|\r/).length)).toBe(line);
  });
});
