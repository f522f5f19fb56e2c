import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { signIn } from '@/lib/accounts/sign-in';
import { environment } from '@/lib/kernel/env';
import { storeImage } from '@/lib/media/store-image';
import { ownerPassword } from '@/test/setup/site';
import { sendLines, statusOf, type TestFront, useFront } from './use-front';

describe('the front', () => {
  const served = useFront();
  let front: TestFront;
  let cookie = '';
  beforeAll(async () => {
    front = served();
    const from = { address: '127.0.0.1', userAgent: '' };
    const { sessionSecret } = await signIn({ email: 'owner@example.org', password: ownerPassword }, from);
    cookie = `scholium_session=${sessionSecret}`;
  });

  const raw = (...lines: string[]) => sendLines(front, ...lines);
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(front.base + path, { method: 'POST', body, headers: { origin: front.base, ...headers } });

  it('bounds addresses, parameters, cookies and headers', async () => {
    const ask = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(front.base + path, { headers })).status;
    expect(await ask(`/${'a'.repeat(7_999)}`)).toBe(200);
    expect(await ask(`/${'a'.repeat(8_000)}`)).toBe(414);
    expect(await ask(`/?${'a&'.repeat(99)}`)).toBe(200);
    expect(await ask(`/api/v1?${'a&'.repeat(100)}`)).toBe(414);
    expect(await ask('/', { cookie: 'a=b;'.repeat(199) })).toBe(200);
    expect(await ask('/', { cookie: 'a=b;'.repeat(200) })).toBe(431);
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x${index}`, 'y']));
    expect(await ask('/', many)).toBe(431);
  });

  describe('and the body of a form', () => {
    const form = (fields: number) => {
      const data = new FormData();
      for (let index = 0; index < fields; index++) data.append(`f${index}`, 'x');
      return data;
    };

    it('reaches Next as it was sent', async () => {
      const { status } = await post('/admin/sign-in', 'a=b&c=极限', {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(status).toBe(200);
      expect(front.reached.at(-1)).toMatchObject({
        body: 'a=b&c=极限',
        request: { method: 'POST', url: '/admin/sign-in' },
      });
      expect((await post('/admin/sign-in', '')).status).toBe(200);
      expect((await post('/admin/sign-in', form(20))).status).toBe(200);
      expect(front.reached.at(-1)?.body).toContain('name="f19"');
    });

    it('has few bytes from a stranger, be they announced or not, and whatever cookie is made up', async () => {
      const stray = { cookie: 'scholium_session=made-up' };
      const chunked = () => new Blob(['x'.repeat(9_000)]).stream();
      for (const path of ['/admin/sign-in', '/admin/settings', '/admin', '/admin/no/such/page']) {
        expect((await post(path, 'x'.repeat(8_192))).status, path).toBe(200);
        expect((await post(path, 'x'.repeat(8_193))).status, path).toBe(413);
        expect((await post(path, 'x'.repeat(8_193), stray)).status, path).toBe(413);
        const options = { method: 'POST', body: chunked(), duplex: 'half', headers: { origin: front.base } };
        expect((await fetch(front.base + path, options as RequestInit)).status, path).toBe(413);
      }
      const big = await post('/admin/sign-in', form(60_000));
      expect([big.status, await big.text()]).toEqual([413, expect.stringContaining('larger than the limit')]);
    });

    it('has what its page needs from somebody who is signed in', async () => {
      const large = (bytes: number, path: string) => post(path, 'x'.repeat(bytes), { cookie });
      expect((await large(3_300_000, '/admin/settings')).status).toBe(200);
      expect((await large(4_300_000, '/admin/settings')).status).toBe(413);
      expect((await large(1_600_000, '/admin/articles/some')).status).toBe(200);
      expect((await large(70_000, '/admin/tags')).status).toBe(413);
    });

    it('has no more fields than a form of the site, nor deeper arguments', async () => {
      expect((await post('/admin/settings', form(200), { cookie })).status).toBe(200);
      expect((await post('/admin/settings', form(201), { cookie })).status).toBe(413);
      const encoded = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      expect((await post('/admin/settings', 'a&'.repeat(199), encoded)).status).toBe(200);
      expect((await post('/admin/settings', 'a&'.repeat(200), encoded)).status).toBe(413);
      const action = (body: string) => post('/admin/sign-in', body, { 'next-action': 'x' });
      expect((await action('['.repeat(32) + ']'.repeat(32))).status).toBe(200);
      expect((await action(`${'[{"a":'.repeat(17)}1`)).status).toBe(413);
      expect((await action(`["${'['.repeat(500)}\\"${'{'.repeat(500)}"]`)).status).toBe(200);
      expect((await action(`[${'"$K1",'.repeat(201)}1]`)).status).toBe(413);
      const nested = new FormData();
      nested.append('0', '['.repeat(33));
      expect((await post('/admin/sign-in', nested, { 'next-action': 'x' })).status).toBe(413);
      const typed = new FormData();
      typed.append('macros', '['.repeat(500));
      expect((await post('/admin/sign-in', typed, { 'next-action': 'x' })).status).toBe(200);
    });

    it('is refused when it is no form', async () => {
      for (const [type, body] of [
        ['multipart/form-data', 'x'],
        ['multipart/form-data; boundary=a; boundary=b', '--a--'],
        ['Multipart/Form-Data; boundary=a', '--a--'],
        ['multipart/form-data; boundary=a', 'x'],
        ['multipart/form-data; boundary=a', '--a\r\n\r\nx\r\n--a--'],
        ['multipart/mixed; boundary=a', '--a--'],
      ] as const)
        expect((await post('/admin/sign-in', body, { 'content-type': type })).status, `${type} ${body}`).toBe(400);
    });

    it('comes from twenty senders of one address at once, and the next is told to wait', async () => {
      const head = `POST /admin/sign-in HTTP/1.1\r\nHost: 127.0.0.1:${front.port}\r\nOrigin: ${front.base}\r\nContent-Length: 10\r\n\r\n`;
      const slow = Array.from({ length: 20 }, () => connect(front.port, '127.0.0.1').setNoDelay());
      for (const socket of slow) socket.write(head);
      await expect.poll(async () => (await post('/admin/sign-in', 'x')).status).toBe(429);
      const refused = await post('/admin/sign-in', 'x');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await post('/admin/tags', 'x', { cookie })).status).toBe(200);
      expect((await post('/admin/sign-in', 'x', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(200);
      for (const socket of slow) socket.destroy();
      await expect.poll(async () => (await post('/admin/sign-in', 'x')).status).toBe(200);
    });

    it('refuses a form by script in plain words, which the form shows', async () => {
      const answer = await post('/admin/sign-in', 'x'.repeat(9_000), { 'next-action': 'x', accept: 'text/html' });
      expect(answer.headers.get('content-type')).toBe('text/plain');
      expect(await answer.text()).toBe('The request is larger than the limit. Nothing was stored.\n');
    });
  });

  it('tells Next nothing that a proxy or a client says of scheme, host and port', async () => {
    const said = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', 'x-forwarded-port': '1' };
    expect((await post('/admin/sign-in', 'x', { ...said, 'x-forwarded-for': '10.0.0.1, 192.0.2.7' })).status).toBe(200);
    const headers = front.reached.at(-1)?.request.headers ?? {};
    expect(headers['x-forwarded-proto']).toBeUndefined();
    expect(headers['x-forwarded-port']).toBeUndefined();
    expect(headers['x-forwarded-host']).toBe(`127.0.0.1:${front.port}`);
    expect(headers['x-forwarded-for']).toBe('192.0.2.7');
  });

  it.each([
    'x-middleware-prefetch',
    'x-middleware-subrequest',
    'x-invoke-path',
    'x-matched-path',
    'x-nextjs-data',
    'next-resume',
  ])('tells Next nothing that it says to itself in %s', async (name) => {
    for (const path of ['/', '/api/v1/articles'])
      expect((await fetch(front.base + path, { headers: { [name]: '1', rsc: '1', 'next-url': '/' } })).status).toBe(
        200,
      );
    const headers = front.reached.at(-1)?.request.headers ?? {};
    expect([headers[name], headers.rsc, headers['next-url']]).toEqual([undefined, '1', '/']);
  });

  it('refuses a change from any other address than the site has, and says which that is', async () => {
    const rebound = `http://rebound.example:${front.port}`;
    const answer = await raw(
      'POST /admin/sign-in HTTP/1.1',
      `Host: rebound.example:${front.port}`,
      `Origin: ${rebound}`,
      'Content-Length: 0',
    );
    expect(statusOf(answer)).toBe(403);
    expect(answer).toContain('SITE_URL');
    expect((await post('/admin/sign-in', 'x', { origin: front.base.replace('http:', 'https:') })).status).toBe(403);
    expect(statusOf(await raw('GET /healthz HTTP/1.1', 'Host: rebound.example'))).toBe(200);
  });

  it('leads to the first loopback name that a signed-in person used, from the others', async () => {
    expect((await post('/admin/tags', 'x', { cookie })).status).toBe(200);
    const open = (path: string) =>
      raw(`GET ${path} HTTP/1.1`, `Host: localhost:${environment().port}`, 'Accept: text/html');
    const admin = await open('/admin/articles?page=2');
    expect(statusOf(admin)).toBe(307);
    expect(admin).toMatch(new RegExp(`^location: ${front.base}/admin/articles\\?page=2\r$`, 'im'));
    expect(statusOf(await open('/articles/x'))).toBe(200);
  });

  describe('and parts of a file', () => {
    const [before, after] = ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--', '--></svg>'];
    const bytes = Buffer.from(before.padEnd(1_000 - after.length, '0123456789') + after);
    let address = '';
    beforeAll(async () => {
      ({ url: address } = await storeImage(systemActor('test'), { bytes, fileName: 'digits.svg' }));
    });
    const part = (range: string, headers: Record<string, string> = {}) =>
      fetch(front.base + address, { headers: { range, ...headers } });

    it.each([
      ['bytes=0-0', 0, 0],
      ['bytes=0-', 0, 999],
      ['bytes=990-2000', 990, 999],
      ['bytes=-1', 999, 999],
      ['bytes=-5000', 0, 999],
      ['BYTES=5-9', 5, 9],
    ])('%s is given', async (range, start, end) => {
      const answer = await part(range);
      expect([answer.status, answer.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/1000`]);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes.subarray(start, end + 1));
    });

    it.each(['bytes=1000-', 'bytes=99999999999999-', `bytes=${'9'.repeat(400)}-`, 'bytes=-0'])(
      '%s is not there',
      async (range) => {
        const answer = await part(range);
        expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
        expect((await part(range, { 'if-range': '"another"' })).status).toBe(200);
      },
    );

    it.each(['bytes=5-2', 'bytes=abc', 'items=0-1', 'bytes=0-0,2-3', 'bytes=', 'bytes=--1', '0-1'])(
      '%s is ignored',
      async (range) => {
        const answer = await part(range);
        expect([answer.status, answer.headers.get('content-range')]).toEqual([200, null]);
        expect((await answer.arrayBuffer()).byteLength).toBe(1_000);
      },
    );

    it('a static file has the same rule', async () => {
      for (const range of ['bytes=99999999999999-', 'bytes=-0'])
        expect((await fetch(`${front.base}/favicon.svg`, { headers: { range } })).status).toBe(416);
      const passedOn = async (range: string) => {
        expect((await fetch(`${front.base}/favicon.svg`, { headers: { range } })).status).toBe(200);
        return front.reached.at(-1)?.request.headers.range;
      };
      expect(await passedOn('bytes=0-1')).toBe('bytes=0-1');
      expect(await passedOn('bytes=abc')).toBeUndefined();
      expect(await passedOn('bytes=0-0,1-1')).toBeUndefined();
      expect((await fetch(`${front.base}/articles/x`, { headers: { range: 'bytes=99999999999-' } })).status).toBe(200);
      for (const precondition of ['if-match', 'if-unmodified-since']) {
        const headers = { [precondition]: '"x"', range: 'bytes=0-1' };
        expect((await fetch(`${front.base}/favicon.svg`, { headers })).status).toBe(200);
        expect(front.reached.at(-1)?.request.headers).not.toMatchObject({ [precondition]: '"x"' });
        expect(front.reached.at(-1)?.request.headers.range).toBeUndefined();
      }
    });
  });
});
