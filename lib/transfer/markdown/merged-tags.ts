import { slugFromName } from '@/lib/content/slugs/slug-from-name';
import { database } from '@/lib/db/database';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';

/** Says which names of tags became tags with other names, because their addresses are the same; `Maths` and `maths` are one name. */
export async function mergedTags(names: readonly string[], line: number): Promise<Problem[]> {
  if (names.length === 0) return [];
  const slugs = [...new Set([...names, ...names.map(slugFromName)])];
  const where = { OR: [{ slug: { in: slugs } }, { name: { in: [...names] } }] };
  const tags = await database().tag.findMany({ where, select: { slug: true, name: true } });
  return names.flatMap((name) => {
    // In the order in which the tags of an article are found (see resolve-tags.ts).
    const tag =
      tags.find(({ slug }) => slug === name) ??
      tags.find((one) => one.name === name) ??
      tags.find(({ slug }) => slug === slugFromName(name));
    const isSame = tag === undefined || folded(tag.name) === folded(name);
    return isSame ? [] : [importFault('tag-merged', { name, into: tag.name }, line)];
  });
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
