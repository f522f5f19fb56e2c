import { describe, expect, it } from 'vitest';
import { frontMatterPlaces } from '@/lib/markdown/metadata/front-matter-places';

type Locate = ReturnType<typeof frontMatterPlaces>;

/** The located text of the source, with its line. */
function located(source: string, ...asked: Parameters<Locate>): string {
  const { line, column, endLine, endColumn } = frontMatterPlaces(source)(...asked);
  expect(endLine).toBe(line);
  return `${line}: ${source.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)}`;
}

const yaml = `---
title: x
math:
  macros: { R: a, "\\\\S": b }
references:
  - id: one
  - id: two
bibliography: |

    @book{a,
      b
---
macros: text`;

describe('places in YAML', () => {
  it.each([
    [['math', 'macros', 'R'], '4: R'],
    [['math', 'macros', '\\S'], '4: "\\\\S"'],
    [['references', 1, 'id'], '7: id'],
    [['references', 7], '5: references'],
    [['math', 'other'], '3: math'],
    [['nothing'], '1: ---'],
  ])('of %j', (path, text) => {
    expect(located(yaml, path)).toBe(text);
  });

  it('are those of values if the caller asks for them', () => {
    expect(located(yaml, ['references', 1, 'id'], 'value')).toBe('7: two');
  });

  it('are found within a literal block', () => {
    expect(located(yaml, ['bibliography'], { line: 2, column: 7, endLine: 2, endColumn: 8 })).toBe('10: a');
    expect(located(yaml, ['bibliography'], { line: 3, column: 3, endLine: 3, endColumn: 4 })).toBe('11: b');
    expect(located(yaml, ['title'], { line: 1, column: 1, endLine: 1, endColumn: 2 })).toBe('2: title');
  });
});

describe('places in TOML', () => {
  const toml =
    '+++\ntitle = "macros = 1"\n[math.macros]\nR = "a"\n"\\\\S" = "b"\n[[references]]\nid = "one"\n+++\nR = x';

  it.each([
    [['math', 'macros', 'R'], '4: R'],
    [['math', 'macros', 'T'], '3: macros'],
    [['references', 0], '6: references'],
    [['nothing'], '1: +++'],
  ])('of %j', (path, text) => {
    expect(located(toml, path)).toBe(text);
  });
});
