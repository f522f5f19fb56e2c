import type { ServerResponse } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerScopes } from '@/lib/kernel/answer-scope';
import { ScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { sendConsoleToLog } from '@/server/console-to-log';
import { useFront } from './use-front';

type Given = (response: ServerResponse) => void;
const give =
  (status: number, type: string | null, text: string): Given =>
  (response) => {
    if (type !== null) response.setHeader('content-type', type);
    response.statusCode = status;
    response.end(text);
  };
const html = 'text/html; charset=utf-8';
const component = 'text/x-component';
const problem = 'application/problem+json';

describe('an answer of Next', () => {
  let given: Given = () => undefined;
  const front = useFront((_, response) => given(response));
  const ask = async (path: string, answer: Given, init: RequestInit = {}) => {
    given = answer;
    const got = await fetch(front().base + path, { ...init, headers: { origin: front().base, ...init.headers } });
    return { status: got.status, type: got.headers.get('content-type'), text: await got.text(), headers: got.headers };
  };
  const post = (headers: Record<string, string>): RequestInit => ({ method: 'POST', body: '[]', headers });
  const byScript = post({ 'next-action': 'x', 'content-type': 'text/plain' });
  const form = (): RequestInit => {
    const body = new FormData();
    body.append('a', 'b');
    return { method: 'POST', body };
  };

  it.each([
    ['/', give(400, null, '"url" parameter is required'), 400],
    ['/', give(404, html, 'This page could not be found.'), 404],
    ['/', give(405, 'text/plain', 'Method Not Allowed'), 400],
    ['/', give(412, 'image/svg+xml', 'Precondition Failed'), 400],
    ['/', give(500, 'text/plain', 'Internal Server Error'), 500],
    ['/', give(500, html, '<html id="__next_error__">'), 500],
    ['/admin/articles', give(500, html, '<html id="__next_error__">'), 500],
    ['/admin/articles', give(404, 'text/plain', 'Not Found'), 404],
    ['/', (response: ServerResponse) => response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Bad'), 400],
    ['/', (response: ServerResponse) => response.writeHead(400, 'Bad').end(), 400],
    [
      '/',
      (response: ServerResponse) => {
        response.statusCode = 500;
        response.write('Internal');
        response.setHeader('x', 'y');
        response.end('Server Error');
      },
      500,
    ],
  ] as const)('to %s that is an error of its own is a page of ours (%#)', async (path, answer, status) => {
    const got = await ask(path, answer);
    expect([got.status, got.type]).toEqual([status, html]);
    expect(got.text).toContain('<h1>');
    expect(got.text).toMatch(/<\/html>\n$/);
    expect((await ask(path, answer, { method: 'HEAD' })).text).toBe('');
    const plain = await ask(path, answer, { headers: { accept: 'application/json' } });
    expect([plain.status, plain.type]).toEqual([status, 'text/plain']);
    expect(plain.text).toMatch(/^[A-Z][^<>]*\.\n$/);
  });

  it('of the API is always a problem document', async () => {
    for (const [status, type, code] of [
      [400, null, 'malformed_request'],
      [404, html, 'not_found'],
      [500, 'text/plain', 'internal'],
    ] as const) {
      const got = await ask('/api/v1/tags', give(status, type, 'x'));
      expect([got.status, got.type, JSON.parse(got.text).code]).toEqual([status, problem, code]);
    }
  });

  it.each([
    ['/', give(200, html, 'page')],
    ['/', give(304, null, '')],
    ['/admin/unknown', give(404, html, 'a page of the admin')],
    ['/admin/articles', give(404, component, 'data of one')],
    ['/articles/x', give(500, component, 'data')],
    ['/api/v1/tags', give(404, problem, '{"code":"not_found"}')],
    ['/api/v1/tags', give(200, 'application/json', '{}')],
  ])('to %s that is ours stays as it is (%#)', async (path, answer) => {
    const got = await ask(path, answer);
    given = answer;
    const response = { statusCode: 0, text: '', setHeader: () => undefined, end: vi.fn() };
    answer(response as unknown as ServerResponse);
    expect([got.status, got.text]).toEqual([response.statusCode, response.end.mock.calls[0]?.[0]]);
  });

  it('to a page that has decided on its status stays', async () => {
    const got = await ask('/articles/none', (response) => {
      Object.assign(answerScopes().getStore() ?? {}, { status: 404 });
      give(200, html, 'nothing here')(response);
    });
    expect([got.status, got.text]).toEqual([404, 'nothing here']);
  });

  it('that fails because the database is away says so', async () => {
    const got = await ask('/', (response) => {
      Object.assign(answerScopes().getStore() ?? {}, { outage: new ScholiumError('database_busy') });
      give(500, html, 'failed')(response);
    });
    expect([got.status, got.headers.get('retry-after')]).toEqual([503, '5']);
    expect(got.text).toContain('temporarily unavailable');
  });

  describe('to a form or an action that it cannot read', () => {
    const said = 'The submitted form could not be read. Reload the page and try again.';
    const info = vi.fn();
    const error = vi.fn();
    beforeAll(() => {
      const before = { ...console };
      const listeners = process.listeners('warning');
      sendConsoleToLog();
      return () => {
        Object.assign(console, before);
        process.removeAllListeners('warning');
        for (const listener of listeners) process.on('warning', listener);
      };
    });
    beforeEach(() => {
      vi.spyOn(log(), 'info').mockImplementation(info);
      vi.spyOn(log(), 'error').mockImplementation(error);
      info.mockClear();
      error.mockClear();
    });
    const complaint = (answer: Given, scope: object = {}): Given => {
      return (response) => {
        Object.assign(answerScopes().getStore() ?? {}, scope);
        // biome-ignore lint/suspicious/noConsole: what Next does.
        console.error(new Error('Connection closed.'));
        answer(response);
      };
    };

    it.each([
      [500, 'text/plain', 'Internal Server Error'],
      [400, 'text/plain', 'Invalid Server Action request.'],
      [409, 'text/plain', 'Server Action unavailable.'],
      [500, component, '1:E{}'],
      [200, 'application/json; charset=utf-8', '{}'],
    ])('with %i %s is malformed_form, and no error of the site', async (status, type, text) => {
      const answer = complaint((response) => {
        response.setHeader('x-nextjs-action-not-found', '1');
        give(status, type, text)(response);
      });
      const page = await ask('/admin/sign-in', answer, form());
      expect([page.status, page.type]).toEqual([400, html]);
      expect(page.text).toContain(said);
      const script = await ask('/admin/sign-in', answer, byScript);
      expect([script.status, script.type, script.text]).toEqual([400, 'text/plain', `${said}\n`]);
      // By this the page's script knows that it is older than the site.
      expect(script.headers.get('x-nextjs-action-not-found')).toBe('1');
      expect(error).not.toHaveBeenCalled();
      expect(info).toHaveBeenCalledWith({ reason: 'Connection closed.' }, expect.any(String));
    });

    it('but began has the status of its error, and is logged as whose fault it is', async () => {
      const refused = complaint(give(500, 'text/plain', 'Internal Server Error'), { actionBegan: true, status: 403 });
      expect((await ask('/admin/tags', refused, form())).status).toBe(403);
      expect(error).not.toHaveBeenCalled();
      const failed = complaint(give(500, 'text/plain', 'Internal Server Error'), { actionBegan: true, status: 500 });
      expect((await ask('/admin/tags', failed, form())).status).toBe(500);
      expect(error).toHaveBeenCalledWith({ err: expect.any(Error) }, 'said by a library');
    });

    it('is nothing that a page which failed would be', async () => {
      expect((await ask('/', complaint(give(500, html, 'x')))).status).toBe(500);
      expect(error).toHaveBeenCalledWith({ err: expect.any(Error) }, 'said by a library');
    });
  });
});
