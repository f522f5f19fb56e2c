import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const chapters = '../shared/corpus/d2l-zh';
const demo = 'prisma/demo/articles';

/**
 * The sources to measure: the d2l-zh chapters if they are next to the project, else the demo articles. The language of a fence is
 * written in a form that every renderer supports, so that all renderers that highlight code highlight the same blocks.
 */
export function readCorpus(): { name: string; sources: string[] } {
  const folder = existsSync(chapters) ? chapters : demo;
  const sources = readArticles(folder).map((source) => source.replace(/^(`{3,})\{\.(\w+)[^}]*\}/gm, '$1$2'));
  return { name: folder, sources };
}

/** The demo articles. */
export function readDemo(): string[] {
  return readArticles(demo);
}

function readArticles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return files.sort().map((path) => readFileSync(join(folder, path), 'utf8'));
}
