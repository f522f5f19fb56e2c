import { posix } from 'node:path';
import { redirectKey } from '@/lib/content/slugs/redirect-key';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';
import type { Matter, MatterValue } from './read-matter';

/** Former addresses of an article: Hugo, Zola and Quarto say `aliases`, Jekyll `redirect_from`, Hexo `alias`, VuePress `redirectFrom`. */
export const formerKeys = /^(?:alias(?:es)?|redirects?_?from|redirects?|former_?urls?|old_?urls?)$/i;
/** The address that the article has had, where it is more than its last part. */
const presentKeys = /^(?:permalink|url|slug)$/i;

/**
 * The former addresses that a file names, as the site keeps them (see redirect-key.ts): paths from the root of the site, and words
 * without a slash, such as Obsidian's second titles, as slugs. Those without a leading slash count from the file's folder. `left`: how many
 * more there are than one article may have.
 */
export function formerAddresses(
  path: string,
  { entries }: Pick<Matter, 'entries'>,
): { addresses: string[]; left: number } {
  const keys: (string | null)[] = [];
  for (const [key, { value }] of entries) {
    if (formerKeys.test(key)) keys.push(...textsIn(value).map((address) => keyOf(path, address)));
    else if (presentKeys.test(key))
      keys.push(
        ...textsIn(value)
          .filter(isPath)
          .map((address) => keyOf(path, address)),
      );
  }
  const addresses = [...new Set(keys.filter((key) => key !== null))];
  return { addresses: addresses.slice(0, mostAddresses), left: Math.max(0, addresses.length - mostAddresses) };
}

/** Most former addresses of one article. */
export const mostAddresses = 100;

function textsIn(value: MatterValue): string[] {
  if (typeof value === 'string') return [value.trim()].filter((text) => text !== '');
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

/** Patterns such as `/:year/:title/` are for a generator to fill. */
function isPath(address: string): boolean {
  const path = withoutOrigin(address);
  return /^\/?[^/]+\/[^/]|\.html?$/.test(path) && !/[:{*]/.test(path);
}

function withoutOrigin(address: string): string {
  return address.replace(/^https?:\/\/[^/]*/i, '');
}

function keyOf(path: string, address: string): string | null {
  const local = withoutOrigin(address);
  if (local.includes('/'))
    return redirectKey(local.startsWith('/') ? local : posix.join('/', posix.dirname(path), local));
  const name = local.replace(/\.html?$/i, '');
  return /[\p{L}\p{N}]/u.test(name) ? slugFromTitle(name) : null;
}
