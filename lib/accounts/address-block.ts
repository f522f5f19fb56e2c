import { isIPv4, isIPv6 } from 'node:net';

/**
 * The unit by which attempts are counted: an IPv4 address, or the /64 of an IPv6 address, because one customer gets at least
 * a /64 (RFC 6177). IPv4 in IPv6 (`::ffff:192.0.2.1`) counts as the IPv4 address. Everything else counts as `unknown`.
 */
export function addressBlock(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return 'unknown';
  return `${groups(bare).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, in the lower-case form without leading zeros that URLs normalise to (RFC 5952). */
function groups(address: string): string[] {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left = '', right] = canonical.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
