import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { environment } from '@/lib/kernel/env';

/**
 * The address of the client, for rate limits. If the connection comes from a trusted proxy, the last entry of X-Forwarded-For, which the
 * proxy added itself, is used, and if that is a trusted proxy too, the entry before it. Otherwise only the connection counts.
 */
export function clientAddress(request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  let client = request.socket.remoteAddress ?? 'unknown';
  while (isTrusted(client)) {
    const named = entries.pop()?.trim();
    if (!named) break;
    client = named;
  }
  return client;
}

function isTrusted(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && environment().trustedProxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
