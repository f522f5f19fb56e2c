import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { log, openLog } from '@/lib/kernel/log';
import { answerUnreadable, trackAnswer } from '@/server/unreadable';
import { sendRaw } from './send-raw';
import { statusOf, useFront } from './use-front';

describe('what cannot be read as a request', () => {
  let server: Server;
  afterEach(() => server?.close());

  it('is not answered in the place of an answer that is still to come, when requests are pipelined', async () => {
    openLog('silent');
    const waiting: ServerResponse[] = [];
    server = createServer((request, response) => {
      trackAnswer(request, response);
      if (request.url === '/fast') response.end('fast');
      else waiting.push(response);
    });
    server.on('clientError', answerUnreadable).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET /fast HTTP/1.1\r\nHost: a\r\n\r\nGET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'readable');
    await expect.poll(() => waiting.length).toBe(1);
    socket.write('nonsense\r\n\r\n');
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  });

  describe('because of its body', () => {
    const served = useFront();
    const chunked = 'Transfer-Encoding: chunked';
    const send = async (path: string, ...rest: string[]) => {
      const { port, base } = served();
      const head = [`POST ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Origin: ${base}`, 'Accept-Language: en'];
      return sendRaw(port, [...head, ...rest].join('\r\n'));
    };

    it.each([
      ['gzip', ['Transfer-Encoding: gzip', '', '']],
      ['identity', ['Transfer-Encoding: identity', '', '']],
      ['chunked, gzip', ['Transfer-Encoding: chunked, gzip', '', '']],
      ['xchunked', ['Transfer-Encoding: xchunked', '', '0', '', '']],
      ['chunked twice', [chunked, chunked, '', '0', '', '']],
      ['no size', [chunked, '', 'ZZ', '']],
      ['a negative size', [chunked, '', '-1', '']],
      ['a size beyond all', [chunked, '', 'f'.repeat(20), '']],
      ['a chunk that is longer than it says', [chunked, '', '1', 'ab', '']],
      ['a header after it that is none', [chunked, '', '0', 'no header', '', '']],
      ['a negative length', ['Content-Length: -3', '', '']],
      ['two lengths', ['Content-Length: 1', 'Content-Length: 2', '', '']],
    ])('(%s) is refused by a page, of the API by a problem document', async (_, rest) => {
      for (const path of ['/admin/sign-in', '/setup', '/tags', '/nope']) {
        const page = await send(path, ...rest);
        // Where its headers are good, a method that the address has not is refused first.
        expect(page, path).toMatch(/^HTTP\/1\.1 40[05] .*\r\nconnection: close\r\n.*<h1>/is);
      }
      expect(await send('/admin/sign-in', ...rest)).toMatch(/^HTTP\/1\.1 400 /);
      const problem = await send('/api/v1/articles', ...rest);
      expect(problem).toMatch(/^HTTP\/1\.1 400 .*\r\ncontent-type: application\/problem\+json\r\n/is);
      expect(problem).toContain('"code":"malformed_request"');
    });

    it('is refused also where the body belongs to what only reads', async () => {
      const { port } = served();
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'M-SEARCH']) {
        const answer = await sendRaw(port, `${method} / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n`);
        expect(answer, method).toMatch(/^HTTP\/1\.1 \d{3} /);
      }
      expect(statusOf(await sendRaw(port, 'GET /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n'))).toBe(
        400,
      );
    });
  });

  it('ends the connection alone, and not the process, when it cannot be answered', async () => {
    openLog('silent');
    vi.spyOn(log(), 'info').mockImplementationOnce(() => {
      throw new Error('no log');
    });
    const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
    answerUnreadable(new Error('nonsense'), socket);
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });
});
