import { type RunningServer, runCommand } from '@/test/setup/server';

type Data = { id: string; slug: string; version: number; markdown: string } & Record<string, unknown>;

/** What the tests need of the JSON API of a running server, with the rights of one token. */
export interface ApiClient {
  headers: Record<string, string>;
  /** Sends JSON and gives the `data` of the answer; throws with the answer's text when it is no success. */
  send(method: string, path: string, body?: unknown, version?: number): Promise<Data>;
  create(article: Record<string, unknown>): Promise<Data>;
  publish(article: Data, publication?: Record<string, unknown>): Promise<Data>;
}

/** A client with a fresh token of the person at `email`, by default the first owner. */
export function apiClient(
  server: RunningServer,
  dataDir: string,
  email?: string,
  settings: Record<string, string> = {},
): ApiClient {
  const scopes = ['--scopes', 'content:write,drafts:read', '--json', ...(email ? ['--email', email] : [])];
  const made = runCommand(dataDir, ['token', 'create', '--name', 'end-to-end', ...scopes], settings);
  if (made.status !== 0) throw new Error(made.stderr);
  const headers = { authorization: `Bearer ${JSON.parse(made.stdout).token}`, 'content-type': 'application/json' };
  const send: ApiClient['send'] = async (method, path, body, version) => {
    const answer = await fetch(`${server.base}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : JSON.parse(text).data;
  };
  return {
    headers,
    send,
    create: (article) => send('POST', '/articles', article),
    publish: (article, publication = {}) =>
      send('PUT', `/articles/${article.id}/publication`, publication, article.version),
  };
}
