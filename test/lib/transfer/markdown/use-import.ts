import { beforeAll } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { readArticle } from '@/lib/content/read-article';
import { database } from '@/lib/db/database';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

type Account = Awaited<ReturnType<typeof importMarkdownFolder>>;

/** A site of the test file's own, whose owner imports folders: `run` imports one, `find` gives the article of a file of it. */
export function useImport() {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });
  return {
    owner: () => owner,
    run: (root: string, publish = true) => importMarkdownFolder(owner, root, { publish }),
    find: async (root: string, path: string) => {
      const sourceKey = `markdown:${root.split('/').at(-1)}/${path}`;
      const { id } = await database().article.findUniqueOrThrow({ where: { sourceKey } });
      return readArticle(owner, id, { workingCopy: true });
    },
  };
}

/** The files that an import names, each with its faults as `code:line`. */
export function faultsByFile({ files }: Account): Record<string, string[]> {
  return Object.fromEntries(files.map(({ path, faults }) => [path, faults.map(({ code, line }) => `${code}:${line}`)]));
}
