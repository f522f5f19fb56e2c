/** First parts of the addresses that the site itself answers; a former address of an article cannot hide them. */
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
 * How a former address of an article is kept: an address below `/articles/` as its slug, any other as its path, decoded, without a slash
 * or `index.html` at its end (`/2015/03/old.html`, `/posts/old`). Null for one that cannot be an article's: an address that the site
 * itself answers, one that is no path, or is longer than 500 characters.
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
