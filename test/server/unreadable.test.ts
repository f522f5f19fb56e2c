import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { log, openLog } from '@/lib/kernel/log';
import { answerUnreadable, noteAnswering } from '@/server/unreadable';

describe('what cannot be read as a request', () => {
  let server: Server;
  afterEach(() => server?.close());

  it('is not answered in the place of an answer that is still to come, when requests are pipelined', async () => {
    openLog('silent');
    const waiting: ServerResponse[] = [];
    server = createServer((request, response) => {
      noteAnswering(request, response);
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
