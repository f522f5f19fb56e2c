import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sources that are measured: the d2l-zh chapters where they lie beside the project, else the demo articles. */
export function readCorpus(): { name: string; sources: string[] } {
  const chapters = '../shared/corpus/d2l-zh';
  const folder = existsSync(chapters) ? chapters : 'prisma/demo/articles';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return { name: folder, sources: files.sort().map((path) => readFileSync(join(folder, path), 'utf8')) };
}
