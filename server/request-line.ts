import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { isOwnHost } from '@/lib/site/site-origins';
import { answerError } from './answer-error';

const maxAddressCharacters = 8_000;
const maxParameters = 100;
const maxCookies = 200;
const maxHeaders = 200;

// RFC 3986, section 3.2.2, with the port of RFC 9110, section 7.2; an http address must have a host.
const hostPattern = /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::\d{0,5})?$/i;

/**
 * Answers invalid requests to this site (RFC 9112, section 3.2): an address that is neither a path nor on this site, a missing, repeated
 * or invalid Host, broken percent-encoding (RFC 3986, section 2.5), more parameters, cookies or headers than any page uses. An absolute
 * address of this site becomes its path; `OPTIONS *` is answered for the whole server.
 */
export function answerMalformed(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'OPTIONS' && request.url === '*' && hasOneHost(request)) {
    response.writeHead(204, { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' }).end();
    return true;
  }
  const error = faultOf(request);
  if (error === null) return false;
  answerError(request, response, error);
  return true;
}

function faultOf(request: IncomingMessage): ScholiumError | null {
  if (!hasOneHost(request)) return new ScholiumError('malformed_request');
  const target = request.url ?? '';
  if (!target.startsWith('/')) {
    const misdirected = takeAbsoluteAddress(request, target);
    if (misdirected !== null) return misdirected;
  }
  return pathFault(request.url ?? '') ?? headerFault(request);
}

/** HTTP/1.0 has no Host header. */
function hasOneHost({ headersDistinct: { host = [] }, httpVersion }: IncomingMessage): boolean {
  if (httpVersion === '1.0' && host.length === 0) return true;
  return host.length === 1 && hostPattern.test(host[0] ?? '');
}

/** Replaces an absolute address of this site (RFC 9112, section 3.2.2) by its path and Host. Returns the error for any other address. */
function takeAbsoluteAddress(request: IncomingMessage, target: string): ScholiumError | null {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return new ScholiumError('malformed_request');
  const { host, username, password } = new URL(target);
  if (username !== '' || password !== '') return new ScholiumError('malformed_request');
  if (!isOwnHost(host)) return new ScholiumError('misdirected_request', { host: host.slice(0, 200) });
  request.headers.host = host;
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  request.url = path.startsWith('/') ? path : `/${path}`;
  return null;
}

function pathFault(address: string): ScholiumError | null {
  const [path = '', ...query] = address.split('?');
  if (address.includes('#')) return new ScholiumError('malformed_request');
  try {
    decodeURIComponent(path);
  } catch {
    return new ScholiumError('malformed_request');
  }
  const isTooLong = address.length > maxAddressCharacters || count(query.join('?'), '&') >= maxParameters;
  return isTooLong ? new ScholiumError('address_too_long') : null;
}

function headerFault({ rawHeaders, headers: { cookie = '' } }: IncomingMessage): ScholiumError | null {
  const isTooLarge = rawHeaders.length / 2 > maxHeaders || count(cookie, ';') >= maxCookies;
  return isTooLarge ? new ScholiumError('headers_too_large') : null;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
