import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleOf } from '@/test/setup/test-size';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Folders of real articles: the demo, a fixture in the dialect of the corpus, and the corpus if it is available beside the project. */
export const articleFolders = [
  at('../../../../prisma/demo/articles'),
  at('../../../fixtures/markdown'),
  at('../../../../../shared/corpus/d2l-zh'),
].filter((folder) => existsSync(folder));

/** The articles of a folder, by name; of a long book every seventh chapter, and all by `npm run test:long`. */
export function readArticles(folder: string): { name: string; source: string }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return sampleOf(names.sort(), 12).map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
}
