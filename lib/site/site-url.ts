import { isIPv6 } from 'node:net';
import { environment } from '@/lib/kernel/env';
import { paths } from './reader-paths';

/** The site's address without a trailing slash: SITE_URL, else where the process listens (RFC 3986). */
export function siteUrl(): string {
  const { siteUrl: given, host, port } = environment();
  return given ?? `http://${reachableHost(host)}:${port}`;
}

/** The absolute address of an article's page. */
export function articleUrl(slug: string): string {
  return siteUrl() + paths.article(slug);
}

/** The absolute address of a tag's page. */
export function tagUrl(slug: string): string {
  return siteUrl() + paths.tag(slug);
}

/** The absolute address of a month (`2026-01`) of the archive. */
export function monthUrl(month: string): string {
  return siteUrl() + paths.month(month);
}

/** HOST as used in a URL: "all interfaces" becomes 127.0.0.1, and IPv6 gets brackets. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}
