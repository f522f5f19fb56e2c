import type { LinkUse, Problem } from '@/lib/markdown/rendering';
import { paths } from '@/lib/site/reader-paths';
import { fileAddress } from './file-address';
import { importFault } from './import-fault';
import type { AddressChange } from './place-addresses';

/** Turns links between Markdown files of the folder into links between articles. A link to a missing file is a fault with its line in the body. */
export function linkArticles(
  path: string,
  links: readonly LinkUse[],
  slugs: ReadonlyMap<string, string>,
): { changes: AddressChange[]; faults: Problem[] } {
  const changes: AddressChange[] = [];
  const faults: Problem[] = [];
  for (const { url, line, column } of links) {
    const address = fileAddress(path, url);
    if (address === null || !/\.(md|markdown)$/i.test(address.path)) continue;
    const slug = slugs.get(address.path);
    if (slug === undefined) faults.push(importFault('link-missing', { url }, line, column));
    else changes.push({ line, column, from: url, to: paths.article(slug) + address.fragment });
  }
  return { changes, faults };
}
