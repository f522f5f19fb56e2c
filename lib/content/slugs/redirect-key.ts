/** First segments of addresses that the site itself serves; a former address of an article cannot hide them. */
const ownParts = new Set([
  '',
  '_next',
  'admin',
  'api',
  'archive',
  'articles',
  'feed',
  'feed.atom',
  'feed.json',
  'feed.xml',
  'favicon.ico',
  'favicon.svg',
  'healthz',
  'media',
  'metrics',
  'page',
  'robots.txt',
  'rss.xml',
  'setup',
  'sitemap.xml',
  'tags',
]);

/**
 * The stored form of a former address of an article: an address below `/articles/` as its slug, any other as its path, decoded, without a
 * trailing slash or `index.html` (`/2015/03/old.html`, `/posts/old`). Null for an address that the site itself serves, that is not a path,
 * or that is longer than 500 characters.
 */
export function redirectKey(path: string): string | null {
  const plain = decoded(path.replace(/[?#].*$/s, ''));
  if (plain === null || !plain.startsWith('/') || /\p{Cc}|\p{Surrogate}/u.test(plain)) return null;
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
  if (/^index\.html?$/i.test(parts.at(-1) ?? '')) parts.pop();
  const [first = '', second, ...more] = parts;
  if (first === 'articles' && second !== undefined && more.length === 0) return second;
  const key = `/${parts.join('/')}`;
  return ownParts.has(first.toLowerCase()) || parts.includes('..') || key.length > 500 ? null : key;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
