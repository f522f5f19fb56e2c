import type { IncomingMessage } from 'node:http';

/**
 * The address of the client, for the limits on tries. A proxy on this machine (a loopback peer) is trusted for the last entry of
 * X-Forwarded-For, the one it added itself; from anywhere else the connection alone counts.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  const forwarded = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim();
  return isLoopback(peer) && last ? last : peer;
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
