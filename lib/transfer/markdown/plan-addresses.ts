import { numberedSlug } from '@/lib/content/slugs/numbered-slug';
import { slugInUse } from '@/lib/content/slugs/slug-in-use';
import { database } from '@/lib/db/database';
import type { Problem } from '@/lib/markdown/rendering';
import { fileFault } from './file-fault';
import { importFault } from './import-fault';
import { proposedSlug } from './proposed-slug';
import { readSourceFile } from './source-file';

/** The future address of each file's article, so that links between files can be written before all of them are stored. */
export interface AddressPlan {
  slugs: Map<string, string>;
  /** Files that cannot be imported, with the reason. */
  refused: Map<string, Problem>;
}

/**
 * Reads all files first. Slugs in front matter have priority, and the first file with a slug gets it; articles of an earlier import keep
 * theirs; the others get a slug from their names, with a number if it is taken.
 */
export async function planAddresses(
  root: string,
  paths: readonly string[],
  keyOf: (path: string) => string,
): Promise<AddressPlan> {
  const plan: AddressPlan = { slugs: new Map(), refused: new Map() };
  const owners = await planGivenSlugs(plan, root, paths);
  const known = await knownSlugs(keyOf(''));
  const isInUse = (slug: string) => owners.has(slug) || slugInUse(database(), slug);
  for (const path of paths) {
    if (plan.refused.has(path) || plan.slugs.has(path)) continue;
    const slug = known.get(keyOf(path)) ?? (await numberedSlug(proposedSlug(path), isInUse));
    plan.slugs.set(path, slug);
    owners.set(slug, path);
  }
  return plan;
}

async function planGivenSlugs(plan: AddressPlan, root: string, paths: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const path of paths) {
    try {
      const { slug, lineOf } = await readSourceFile(root, path);
      const owner = slug === null ? undefined : owners.get(slug);
      if (slug !== null && owner !== undefined) {
        plan.refused.set(path, importFault('slug-doubled', { slug, owner }, lineOf('slug')));
      } else if (slug !== null) {
        plan.slugs.set(path, slug);
        owners.set(slug, path);
      }
    } catch (error) {
      plan.refused.set(path, fileFault(error));
    }
  }
  return owners;
}

/** The slugs of the articles imported from this folder before, by their source keys. */
async function knownSlugs(prefix: string): Promise<Map<string | null, string>> {
  const select = { sourceKey: true, workingCopy: { select: { slug: true } } } as const;
  const rows = await database().article.findMany({ where: { sourceKey: { startsWith: prefix } }, select });
  return new Map(
    rows.flatMap(({ sourceKey, workingCopy }) => (workingCopy ? [[sourceKey, workingCopy.slug] as const] : [])),
  );
}
