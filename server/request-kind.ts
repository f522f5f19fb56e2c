import type { IncomingMessage } from 'node:http';
import { isSafeMethod } from '@/lib/kernel/request';

/** Whether the request only reads. */
export function isSafe({ method = 'GET' }: Pick<IncomingMessage, 'method'>): boolean {
  return isSafeMethod(method);
}

/** Whether the request is for the JSON API, however its slashes are written. */
export function isApi({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^[/\\]+api[/\\]+v1(?:[/\\?]|$)/.test(url);
}

/** Whether the request is for a page of the admin or of set-up. */
export function isAdmin({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^\/(?:admin|setup)(?:[/?]|$)/.test(url);
}

/** Whether Next would look for a server action in the request: a call by script, or a form sent without one. */
export function mayBeAction({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const isForm = /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  return method === 'POST' && (headers['next-action'] !== undefined || isForm);
}

/**
 * Whether an error is shown as a page: the client accepts HTML (RFC 9110, section 12.5.1; without Accept it accepts anything), and
 * the request is not a server action called by one of our scripts.
 */
export function showsPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (headers['next-action'] !== undefined) return false;
  const ranges = (headers.accept || '*/*').toLowerCase().split(',');
  return ranges.some(
    (range) => /^\s*(?:text\/html|text\/\*|\*\/\*)\s*(?:;|$)/.test(range) && !/;\s*q=0(?:\.0*)?\s*$/.test(range),
  );
}
