import { environment } from '@/lib/kernel/env';
import { sharedState } from '@/lib/kernel/process-state';
import { reachableHost } from './site-url';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::']);

/**
 * The origins (RFC 6454) whose pages may change something: that of SITE_URL. Without it the one that HOST names or, where that is this
 * machine or every interface, the names of the loopback interface with the port, until `settleSiteOrigin` has settled on one.
 */
export function siteOrigins(): readonly string[] {
  const { siteUrl } = environment();
  if (siteUrl !== undefined) return [new URL(siteUrl).origin];
  const origins = unsettledOrigins();
  const { origin } = settled();
  return origin !== null && origins.includes(origin) ? [origin] : origins;
}

/**
 * The first loopback name under which somebody signed in is the site's until the process ends: browsers keep the sessions of the names
 * apart, so whoever came back by another one would find nobody signed in. Any other origin is ignored.
 */
export function settleSiteOrigin(origin: string | null): void {
  if (environment().siteUrl === undefined && origin !== null && unsettledOrigins().includes(origin))
    settled().origin ??= origin;
}

/** Whether a Host (RFC 9110, section 7.2) is the site's own: of SITE_URL, of HOST, or of the loopback interface. */
export function isOwnHost(host: string): boolean {
  const { siteUrl } = environment();
  const own = [...(siteUrl === undefined ? [] : [siteUrl]), ...unsettledOrigins()];
  return own.some((one) => new URL(one).host === host.toLowerCase());
}

function unsettledOrigins(): string[] {
  const { host, port } = environment();
  const names = loopbackHosts.has(host) ? loopbackNames : [reachableHost(host)];
  // The URL leaves out the scheme's own port, as browsers do.
  return names.map((name) => new URL(`http://${name}:${port}`).origin);
}

function settled(): { origin: string | null } {
  return sharedState('settled-origin', () => ({ origin: null }));
}
