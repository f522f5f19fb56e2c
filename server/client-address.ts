import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { environment } from '@/lib/kernel/env';

/**
 * The address of the client, for the limits on tries. A trusted proxy is believed for the last entry of X-Forwarded-For, the one it added
 * itself, and for the one before where that is a trusted proxy too; from anywhere else the connection alone counts.
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
