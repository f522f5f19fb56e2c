import { afterEach, describe, expect, it, vi } from 'vitest';
import * as site from '@/lib/content/find-redirect';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { ScholiumError } from '@/lib/kernel/errors';
import { sendLines, useFront } from './use-front';

const takers = ['*/*', undefined, '', 'text/html;q=0.8, */*;q=0.1', 'text/*'];

describe('an answer of the front that is no success', () => {
  const front = useFront();
  afterEach(() => vi.restoreAllMocks());

  /** The answer to a request for `target`, as it came; fetch would say what it accepts. */
  function ask(target: string, accept: string | undefined, ...more: string[]): Promise<string> {
    const headers = [`Host: 127.0.0.1:${front().port}`, ...more];
    if (accept !== undefined) headers.push(`Accept: ${accept}`);
    return sendLines(front(), `GET ${target} HTTP/1.1`, ...headers);
  }
  const expectPage = (answer: string, status: number) => {
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^content-type: text\/html; charset=utf-8\r$/im);
    expect(answer).toContain('<h1>');
    expect(answer).toMatch(/^content-security-policy: /im);
  };

  it.each(takers)('is a page for what accepts %s', async (accept) => {
    for (const [target, status] of [
      ['/%ff', 400],
      ['/%zz', 400],
      ['/a%2', 400],
      ['/media/none', 404],
      [`/${'a'.repeat(8_000)}`, 414],
      ['http://evil.example/', 421],
      ['/failing', 500],
    ] as const)
      expectPage(await ask(target, accept), status);
    expectPage(await ask('/', accept, `Cookie: ${'a=b;'.repeat(200)}`), 431);
    expectPage(await ask('/favicon.svg', accept, 'Range: bytes=99999999-'), 416);
  });

  it.each(takers)('says with a page to what accepts %s when to ask again', async (accept) => {
    vi.spyOn(site, 'findRedirect').mockRejectedValue(new ScholiumError('database_unavailable'));
    const answer = await ask('/articles/x', accept);
    expectPage(answer, 503);
    expect(answer).toMatch(/^retry-after: 5\r$/im);
    expect(answer).toContain('The site is temporarily unavailable');
  });

  it('is a sentence for what takes no HTML', async () => {
    for (const accept of ['image/png', 'application/json', 'text/html;q=0, image/*', '*/*;q=0.0'])
      expect((await ask('/%ff', accept)).split('\r\n')).toEqual(
        expect.arrayContaining(['content-type: text/plain', `${errorSentence('malformed_request', {}, 'en')}\n`]),
      );
  });

  it('is a problem document for the API alone, however its slashes are written', async () => {
    for (const target of ['/api/v1/%ff', '//api/v1/x', '/api\\v1/x'])
      for (const accept of ['text/html', '*/*', undefined])
        expect(await ask(target, accept), target).toMatch(/^content-type: application\/problem\+json\r$/im);
  });

  it('has the same page for a tunnel', async () => {
    const answer = await sendLines(front(), 'CONNECT evil.example:443 HTTP/1.1', 'Host: a', 'Accept-Language: zh-CN');
    expectPage(answer, 405);
    expect(answer).toMatch(/^allow: GET, HEAD\r$/im);
    expect(answer).toContain('<html lang="zh-CN">');
  });

  it('is not given for an expectation that nobody knows, which is left unmet', async () => {
    expect(await ask('/', '*/*', 'Expect: the-unexpected')).toMatch(/^HTTP\/1\.1 200 /);
  });
});
