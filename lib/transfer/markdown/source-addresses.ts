import { posix } from 'node:path';
import { redirectKey } from '@/lib/content/slugs/redirect-key';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';
import type { Matter, MatterValue } from './read-matter';

/** Keys of former addresses: `aliases` in Hugo, Zola and Quarto, `redirect_from` in Jekyll, `alias` in Hexo, `redirectFrom` in VuePress. */
export const formerAddressKeys = /^(?:alias(?:es)?|redirects?_?from|redirects?|former_?urls?|old_?urls?)$/i;
/** Keys of the article's address, which counts as a former one if it is more than a slug. */
const currentAddressKeys = /^(?:permalink|url|slug)$/i;

/**
 * The former addresses that a file names, as the site stores them (see redirect-key.ts): paths from the root of the site, and as slugs the
 * words without a slash, such as Obsidian's alternative titles. Without a leading slash they are relative to the file's folder. `left`: the
 * number of addresses above the maximum.
 */
export function formerAddresses(
  path: string,
  { entries }: Pick<Matter, 'entries'>,
): { addresses: string[]; left: number } {
  const keys: (string | null)[] = [];
  for (const [key, { value }] of entries) {
    if (formerAddressKeys.test(key)) keys.push(...textsIn(value).map((address) => keyOf(path, address)));
    else if (currentAddressKeys.test(key))
      keys.push(
        ...textsIn(value)
          .filter(isPath)
          .map((address) => keyOf(path, address)),
      );
  }
  const addresses = [...new Set(keys.filter((key) => key !== null))];
  return { addresses: addresses.slice(0, maxAddresses), left: Math.max(0, addresses.length - maxAddresses) };
}

/** Maximum number of former addresses of one article. */
export const maxAddresses = 100;

function textsIn(value: MatterValue): string[] {
  if (typeof value === 'string') return [value.trim()].filter((text) => text !== '');
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

/** Patterns such as `/:year/:title/` are not paths: a generator fills them in. */
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
