import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { MathPackage } from '@/lib/kernel/math-packages';
import type { Fix } from '../problems/problem';
import { type FoundFrontMatter, findFrontMatter, looksLikeFrontMatter } from './front-matter';
import { type FrontMatterYaml, parseFrontMatterYaml } from './front-matter-yaml';

/** A replacement of the characters from one offset to another, in the text of the front matter. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The fix that adds a package to `math.packages` in the front matter of a source, which it creates if there is none. Undefined where the front
 * matter cannot be read or holds something else in this place.
 */
export function packageFix(source: string, name: MathPackage): Fix | undefined {
  const found = findFrontMatter(source);
  if (found === undefined) {
    if (looksLikeFrontMatter(source)) return undefined;
    const eol = lineEnding(source);
    return fixAt(
      source,
      { from: 0, to: 0, text: ['---', 'math:', `  packages: [${name}]`, '---', '', ''].join(eol) },
      name,
    );
  }
  if (found.bodyOffset === undefined) return undefined;
  const start = source.indexOf('\n') < 0 ? source.indexOf('\r') + 1 : source.indexOf('\n') + 1;
  const edit =
    found.fence === '---' ? editYaml(found, name, lineEnding(source)) : editToml(found, name, lineEnding(source));
  return edit && fixAt(source, { ...edit, from: edit.from + start, to: edit.to + start }, name);
}

function lineEnding(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
}

function fixAt(source: string, { from, to, text }: Edit, name: MathPackage): Fix {
  const start = pointAt(source, from);
  const end = pointAt(source, to);
  return {
    title: { en: `Switch on ${name} for this article`, zh: `为本文启用 ${name}` },
    ...start,
    endLine: end.line,
    endColumn: end.column,
    replacement: text,
  };
}

function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function editYaml({ text }: FoundFrontMatter, name: MathPackage, eol: string): Edit | undefined {
  const { document, problems }: FrontMatterYaml = parseFrontMatterYaml(text, 2);
  const { contents } = document;
  if (problems.length > 0) return undefined;
  const atEnd = { from: text.length, to: text.length };
  const ending = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  const whole = `${ending}math:${eol}  packages: [${name}]${eol}`;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { ...atEnd, text: whole };
  if (!isMap(contents)) return undefined;
  if (!contents.items.some(({ key }) => keyIs(key, 'math')))
    return contents.flow || columnOf(text, contents) > 0
      ? addFirst(contents, `math: { packages: [${name}] }`)
      : { ...atEnd, text: whole };
  const math = entryIn(contents, 'math');
  if (isMap(math)) return editMath(math, text, name, eol);
  // `math: true` switches formulas on in other generators, and means nothing here.
  if (isScalar(math) && math.range && (math.value === null || math.value === true)) {
    const [from, to] = math.range;
    return { from, to, text: `${/[:]$/.test(text.slice(0, from)) ? ' ' : ''}{ packages: [${name}] }` };
  }
  return undefined;
}

/** The entry is added before the first one, so that nothing has to be known about how the map ends. */
function editMath(math: YAMLMap, text: string, name: MathPackage, eol: string): Edit | undefined {
  if (!math.items.some(({ key }) => keyIs(key, 'packages'))) {
    if (math.flow) return addFirst(math, `packages: [${name}]`);
    const first = startOf(math.items[0]?.key);
    if (first === undefined) return undefined;
    return { from: first, to: first, text: `packages: [${name}]${eol}${' '.repeat(columnOf(text, math))}` };
  }
  const packages = entryIn(math, 'packages');
  if (isSeq(packages) && packages.range) {
    if (packages.flow) {
      const from = packages.range[0] + 1;
      return { from, to: from, text: packages.items.length === 0 ? name : `${name}, ` };
    }
    const from = packages.range[0];
    return { from, to: from, text: `- ${name}${eol}${' '.repeat(columnOf(text, packages))}` };
  }
  if (!isScalar(packages) || !packages.range) return undefined;
  const [from, to] = packages.range;
  if (packages.value === null)
    return { from, to: from, text: `${/[:]$/.test(text.slice(0, from)) ? ' ' : ''}[${name}]` };
  return typeof packages.value === 'string' ? { from, to, text: `[${text.slice(from, to)}, ${name}]` } : undefined;
}

function addFirst(map: YAMLMap, entry: string): Edit | undefined {
  if (!map.flow || !map.range) return undefined;
  const from = map.range[0] + 1;
  return { from, to: from, text: map.items.length === 0 ? ` ${entry} ` : ` ${entry},` };
}

function keyIs(key: unknown, name: string): boolean {
  return isScalar(key) && key.value === name;
}

function entryIn(map: YAMLMap, name: string): Node | null | undefined {
  return map.items.find(({ key }) => keyIs(key, name))?.value as Node | null | undefined;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) ? node.range?.[0] : undefined;
}

/** Characters before a node in its line. */
function columnOf(text: string, node: Node): number {
  const from = node.range?.[0] ?? 0;
  return from - (Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1);
}

/** In TOML a table is found by its header, and its end need not be known: a key may come first in it. */
function editToml({ text }: FoundFrontMatter, name: MathPackage, eol: string): Edit | undefined {
  const list = /^([ \t]*(?:math\.)?packages[ \t]*=[ \t]*\[)([^\]\r\n]*)\]/m.exec(text);
  if (list !== null) {
    const from = list.index + (list[1]?.length ?? 0);
    return { from, to: from, text: list[2]?.trim() === '' ? `"${name}"` : `"${name}", ` };
  }
  if (/^[ \t]*(?:math[ \t]*=|math\.)|packages/m.test(text)) return undefined;
  const header = /^[ \t]*\[[ \t]*math[ \t]*\][^\r\n]*(?:\r\n|\n|\r)/m.exec(text);
  const entry = `packages = ["${name}"]${eol}`;
  if (header !== null)
    return { from: header.index + header[0].length, to: header.index + header[0].length, text: entry };
  return { from: text.length, to: text.length, text: `[math]${eol}${entry}` };
}
