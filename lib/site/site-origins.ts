import { environment } from '@/lib/kernel/env';
import { sharedState } from '@/lib/kernel/process-state';
import { reachableHost } from './site-url';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::']);

/**
 * The origins (RFC 6454) whose pages may send changes: that of SITE_URL. Without SITE_URL the origin of HOST or, if that is this machine
 * or all interfaces, the names of the loopback interface with the port, until `settleSiteOrigin` has chosen one.
 */
export function siteOrigins(): readonly string[] {
  const { siteUrl } = environment();
  if (siteUrl !== undefined) return [new URL(siteUrl).origin];
  const origins = unsettledOrigins();
  const { origin } = settled();
  return origin !== null && origins.includes(origin) ? [origin] : origins;
}

/**
 * Makes the first loopback name under which somebody signs in the site's origin until the process ends: browsers separate the sessions
 * of different names, so people would appear signed out at another one. Any other origin is ignored.
 */
export function settleSiteOrigin(origin: string | null): void {
  if (environment().siteUrl === undefined && origin !== null && unsettledOrigins().includes(origin))
    settled().origin ??= origin;
}

/** Whether a Host (RFC 9110, section 7.2) belongs to the site: that of SITE_URL, of HOST, or of the loopback interface. */
export function isOwnHost(host: string): boolean {
  const { siteUrl } = environment();
  const ownOrigins = [...(siteUrl === undefined ? [] : [siteUrl]), ...unsettledOrigins()];
  return ownOrigins.some((one) => new URL(one).host === host.toLowerCase());
}

function unsettledOrigins(): string[] {
  const { host, port } = environment();
  const names = loopbackHosts.has(host) ? loopbackNames : [reachableHost(host)];
  // URL omits the default port of the scheme, as browsers do.
  return names.map((name) => new URL(`http://${name}:${port}`).origin);
}

function settled(): { origin: string | null } {
  return sharedState('settled-origin', () => ({ origin: null }));
}
