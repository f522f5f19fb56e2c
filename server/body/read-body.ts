import type { IncomingMessage } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';

/**
 * Reads the whole body; null if the client disconnected. Rejects with body_too_large for more than `limitBytes`, announced or sent, and
 * with request_timeout if it does not arrive within `seconds`. What arrives after a refusal is discarded.
 */
export function readBody(request: IncomingMessage, limitBytes: number, seconds: number): Promise<Buffer | null> {
  // For a client that has already disconnected there is no further event.
  if (request.destroyed) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const tooLarge = () => refuse(new ScholiumError('body_too_large', { limitBytes }));
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => refuse(new ScholiumError('request_timeout')), seconds * 1_000);
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) tooLarge();
      else chunks.push(chunk);
    };
    const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
    const onClose = () => settle(() => resolve(null));
    const settle = (answer: () => void) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      answer();
    };
    const refuse = (error: ScholiumError) => settle(() => reject(error));
    // Without a listener an aborted body would be an uncaught error; `close` follows.
    request.on('error', () => undefined);
    request.on('data', onData).once('end', onEnd).once('close', onClose);
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) tooLarge();
  });
}
