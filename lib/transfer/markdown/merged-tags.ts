import { slugFromName } from '@/lib/content/slugs/slug-from-name';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';

/**
 * Reports the tags of a file that became tags with other names in the stored article because their addresses are the same. `Maths` and
 * `maths` count as the same name.
 */
export function mergedTags(names: readonly string[], stored: ArticleDetail['tags'], line: number): Problem[] {
  const known = new Set(stored.map((tag) => folded(tag.name)));
  return names.flatMap((name) => {
    if (known.has(folded(name))) return [];
    const tag = stored.find(({ slug }) => slug === name || slug === slugFromName(name));
    return tag === undefined ? [] : [importFault('tag-merged', { name, into: tag.name }, line)];
  });
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
