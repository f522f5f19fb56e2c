import type { IncomingMessage, ServerResponse } from 'node:http';

const maxRestBytes = 8 * 1_024 * 1_024;
const maxRestMs = 10_000;

/**
 * After an answer that did not wait for the whole body, reads and discards the rest, so that the client can receive the answer. A client
 * that does not stop sending is disconnected.
 */
export function drainRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const timer = setTimeout(() => socket.destroy(), maxRestMs);
    let bytesLeft = maxRestBytes;
    request.on('data', (chunk: Buffer) => {
      bytesLeft -= chunk.length;
      if (bytesLeft < 0) socket.destroy();
    });
    request.once('close', () => clearTimeout(timer)).resume();
  });
}
