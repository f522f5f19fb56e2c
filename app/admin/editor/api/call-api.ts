import type { ErrorCode } from '@/lib/kernel/errors';

/** The result of a call: the response's data; a refusal with the server's message and the rest of its document; or no usable response. */
export type ApiAnswer<Data> =
  | { kind: 'done'; data: Data }
  | { kind: 'refused'; status: number; code: ErrorCode | null; detail: string; facts?: Record<string, unknown> }
  | { kind: 'unreachable' };

export interface ApiCall {
  method: 'GET' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  version?: number;
  body?: unknown;
  keepalive?: boolean;
}

/** Timeout of a response in milliseconds. */
const answerTimeoutMs = 30_000;

/**
 * Calls the site's API as the signed-in person. Never rejects. A response that is not about the request itself (502, a proxy's
 * page, a broken connection) counts as unreachable, because retrying may help.
 */
export async function callApi<Data>({
  method,
  path,
  version,
  body,
  keepalive = false,
}: ApiCall): Promise<ApiAnswer<Data>> {
  const headers = new Headers({ accept: 'application/json' });
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(path, {
      method,
      headers,
      keepalive,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerTimeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await readAnswer<Data>(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

async function readAnswer<Data>(response: Response): Promise<ApiAnswer<Data>> {
  const document: unknown = response.status === 204 ? {} : await response.json().catch(() => null);
  const fields = typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : null;
  if (response.ok)
    return fields === null ? { kind: 'unreachable' } : { kind: 'done', data: (fields.data ?? fields) as Data };
  const code = typeof fields?.code === 'string' ? (fields.code as ErrorCode) : null;
  if (code === null && response.status >= 500) return { kind: 'unreachable' };
  const detail = typeof fields?.detail === 'string' ? fields.detail : `HTTP ${response.status}`;
  return { kind: 'refused', status: response.status, code, detail, ...(fields !== null && { facts: fields }) };
}
