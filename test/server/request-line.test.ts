import { describe, expect, it } from 'vitest';
import { sendRaw } from './send-raw';
import { sendLines, statusOf, useFront } from './use-front';

describe('the request line (RFC 9112, section 3.2)', () => {
  const front = useFront();
  const send = (...lines: string[]) => sendLines(front(), ...lines);
  const own = () => `Host: 127.0.0.1:${front().port}`;

  it('needs one Host that is one', async () => {
    for (const hosts of [
      [],
      ['Host: a', 'Host: a'],
      ['Host: a', 'host: b'],
      ['Host:'],
      ['Host: a b'],
      ['Host: a/b'],
      ['Host: a@b'],
      ['Host: a:port'],
      ['Host: a, b'],
      ['Host: http://a'],
    ])
      expect(statusOf(await send('GET / HTTP/1.1', ...hosts)), hosts.join()).toBe(400);
    expect(statusOf(await send('GET / HTTP/1.0', 'Host: a', 'Host: a'))).toBe(400);
    for (const host of ['a', 'A.example:80', '[::1]:3000', 'xn--fiqs8s', 'under_score', 'a:'])
      expect(statusOf(await send('GET /healthz HTTP/1.1', `Host: ${host}`)), host).toBe(200);
    expect(statusOf(await send('GET /healthz HTTP/1.0'))).toBe(200);
  });

  it('takes an absolute address of its own, and sends nobody elsewhere', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])
      expect(statusOf(await send(`GET http://${name}:${front().port}/healthz HTTP/1.1`, own())), name).toBe(200);
    expect(statusOf(await send(`GET http://127.0.0.1:${front().port} HTTP/1.1`, own()))).toBe(200);
    expect(statusOf(await send(`GET http://127.0.0.1:${front().port}/api/v1?page=2 HTTP/1.1`, own()))).toBe(200);
    expect(front().reached.at(-1)?.request.url).toBe('/api/v1?page=2');
    for (const target of ['http://evil.example/', 'https://evil.example/x', `http://127.0.0.1:${front().port + 1}/`]) {
      const answer = await send(`GET ${target} HTTP/1.1`, own());
      expect(statusOf(answer), target).toBe(421);
      expect(answer).not.toMatch(/^location:/im);
    }
    for (const target of [`http://u:p@127.0.0.1:${front().port}/`, 'ftp://a/', 'a', 'a:80', 'javascript:alert(1)', '*'])
      expect(statusOf(await send(`GET ${target} HTTP/1.1`, own())), target).toBe(400);
  });

  it('answers OPTIONS * for the server, and no tunnel', async () => {
    const options = await send('OPTIONS * HTTP/1.1', own());
    expect(statusOf(options)).toBe(204);
    expect(options).toMatch(/^allow: GET, HEAD, POST/im);
    expect(statusOf(await send('CONNECT evil.example:443 HTTP/1.1', own()))).toBe(405);
  });

  it('ignores an upgrade, which it does not offer', async () => {
    expect(statusOf(await send('GET /healthz HTTP/1.1', own(), 'Connection: Upgrade', 'Upgrade: websocket'))).toBe(200);
  });

  it('says 400 to a broken encoding: with a page to a person, a problem document to a program', async () => {
    const page = await fetch(`${front().base}/%ff`, { headers: { accept: 'text/html', 'accept-language': 'zh-CN' } });
    expect([page.status, page.headers.get('content-language')]).toEqual([400, 'zh-CN']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('请求的地址或其中的主机名格式不正确');
    expect(html).not.toMatch(/<script/);
    const problem = await fetch(`${front().base}/api/v1/articles/%ff`);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({ code: 'malformed_request', status: 400 });
    for (const path of ['/%', '/%zz', '/articles/%E4%BD', '/media/%c0%af', '/#fragment'])
      expect(statusOf(await send(`GET ${path} HTTP/1.1`, own())), path).toBe(400);
  });

  it('shows a page also for what cannot be read as a request', async () => {
    for (const [sent, status] of [
      ['nonsense\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, 400],
      [`GET / HTTP/1.1\r\nHost: a\r\na: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const answer = await sendRaw(front().port, sent);
      expect(statusOf(answer)).toBe(status);
      expect(answer).toContain('<h1>');
      expect(answer).toMatch(/^content-security-policy: default-src 'none'/im);
    }
    const api = await sendRaw(front().port, `GET /api/v1 HTTP/1.1\r\nHost: a\r\na: ${'b'.repeat(20_000)}\r\n\r\n`);
    expect(api).toContain('"code":"headers_too_large"');
  });
});
