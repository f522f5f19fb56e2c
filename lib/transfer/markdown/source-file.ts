import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sha256 } from '@/lib/kernel/ids';
import { findFrontMatter } from '@/lib/markdown/metadata/front-matter';
import type { Problem } from '@/lib/markdown/rendering';
import { lineAt } from './find-matter';
import { importFault } from './import-fault';
import type { Inherited } from './inherited/rule';
import { irregularFile } from './irregular-file';
import { keepMatter } from './kept-matter';
import { readMatter } from './read-matter';
import { readSourceFields, type SourceFields } from './source-fields';

/** The content of one Markdown file, before anything is stored. */
export interface SourceFile extends SourceFields {
  /** Relative to the imported folder, with forward slashes. */
  path: string;
  /** SHA-256 of the bytes. */
  hash: string;
  /** The text after the front matter. */
  body: string;
  /** The source of the article: the front matter that it keeps, and the body. */
  markdown: string;
  /** The line in the file (1-based) of a line of `markdown`. */
  lineInFile: (line: number) => number;
}

/** Thrown for a file that cannot be imported; the import continues with the others. */
export class UnreadableFileError extends Error {
  constructor(readonly fault: Problem) {
    super(fault.message.en);
    this.name = 'UnreadableFileError';
  }
}

const maxBytes = 8_000_000;

/**
 * Reads the Markdown file `path` below `root` with its front matter. Throws UnreadableFileError, with the line of the fault, for a file
 * that is outside `root` (through a symbolic link), is over 8 MB, is not UTF-8 text, or has invalid front matter. `inherited`: what
 * other files say about it.
 */
export async function readSourceFile(
  root: string,
  path: string,
  inherited: readonly Inherited[] = [],
): Promise<SourceFile> {
  const { bytes, changedAt } = await readInside(root, path);
  const text = decode(bytes);
  const matter = readMatter(text);
  const broken = matter.problems.find(({ severity }) => severity === 'error');
  if (broken) throw new UnreadableFileError(broken);
  const { bodyOffset } = matter;
  // The blank lines between front matter and text belong to neither.
  const blank = bodyOffset > 0 ? (/^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(bodyOffset))?.[0] ?? '') : '';
  const body = text.slice(bodyOffset + blank.length);
  const bodyLine = lineAt(text, bodyOffset + blank.length);
  const fields = readSourceFields(matter, { path, body, bodyLine, changedAt, inherited });
  const kept = await keepMatter(root, path, matter, body);
  fields.faults.unshift(...matter.problems, ...kept.faults);
  // A thematic break at the start of the text must not be read as front matter.
  const before = kept.text !== '' ? kept.text : findFrontMatter(body) !== undefined && bodyOffset > 0 ? '\n' : '';
  const linesBefore = before.split('\n').length - 1;
  return {
    path,
    hash: sha256(bytes),
    body,
    markdown: before + body,
    lineInFile: (line) => (line > linesBefore ? line - linesBefore + bodyLine - 1 : (kept.lines[line - 1] ?? bodyLine)),
    ...fields,
  };
}

async function readInside(root: string, path: string): Promise<{ bytes: Buffer; changedAt: Date }> {
  const file = await realpath(join(root, path));
  if (!file.startsWith((await realpath(root)) + sep)) throw new UnreadableFileError(importFault('file-outside', {}));
  const facts = await stat(file);
  const irregular = irregularFile(facts);
  if (irregular !== null) throw new UnreadableFileError(irregular);
  if (facts.size > maxBytes)
    throw new UnreadableFileError(importFault('file-too-large', { bytes: facts.size, maxBytes }));
  return { bytes: await readFile(file), changedAt: facts.mtime };
}

function decode(bytes: Buffer): string {
  if (!isUtf8(bytes)) {
    const line = findLine(bytes, (text) => !isUtf8(text));
    throw new UnreadableFileError(importFault('not-utf-8', {}, line));
  }
  if (bytes.includes(0)) {
    const line = findLine(bytes, (text) => text.includes(0));
    throw new UnreadableFileError(importFault('nul-character', {}, line));
  }
  return new TextDecoder().decode(bytes);
}

/** The number (1-based) of the first line for which `isWrong` is true. */
function findLine(bytes: Buffer, isWrong: (line: Buffer) => boolean): number {
  const lines = bytes.toString('latin1').split(/\r\n|\n|\r/);
  return lines.findIndex((line) => isWrong(Buffer.from(line, 'latin1'))) + 1;
}
