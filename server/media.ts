import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { findMedia } from '@/lib/media/find-media';
import { answerError } from './answer-error';
import { readRange } from './range';

interface File {
  path: string;
  mediaType: string;
  size: number;
  etag: string;
}

/**
 * Serves `/media/<key>`, all of it or the part that is asked for. Keys name the bytes (SHA-256), so answers never change and may be
 * kept for ever. A document of our origin that an author uploaded (SVG) is sandboxed: nothing in it can run.
 */
export async function answerMedia(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const key = /^\/media\/([^?]+)/.exec(request.url ?? '')?.[1];
  if (!key || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const media = await findMedia(key);
  const size = media && (await stat(media.path).catch(() => null))?.size;
  if (!media || size === null || size === undefined) {
    answerError(request, response, new ScholiumError('not_found'));
    return true;
  }
  await serve(request, response, { ...media, size, etag: `"${key}"` });
  return true;
}

async function serve(request: IncomingMessage, response: ServerResponse, file: File): Promise<void> {
  response.setHeader('etag', file.etag);
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  );
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('accept-ranges', 'bytes');
  if (isKnown(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304).end();
    return;
  }
  try {
    await send(request, response, file);
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    answerError(request, response, error, { 'content-range': `bytes */${file.size}` });
  }
}

async function send({ method, headers }: IncomingMessage, response: ServerResponse, file: File): Promise<void> {
  const { range, 'if-range': condition = file.etag } = headers;
  const part = method === 'GET' && condition === file.etag ? readRange(range, file.size) : null;
  const { start, end } = part ?? { start: 0, end: file.size - 1 };
  if (part !== null) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
  response.writeHead(part === null ? 200 : 206, { 'content-type': file.mediaType, 'content-length': end - start + 1 });
  if (method === 'HEAD' || file.size === 0) response.end();
  else
    await pipeline(createReadStream(file.path, { start, end }), response).catch((error: NodeJS.ErrnoException) => {
      // A client that leaves is no fault.
      if (error.syscall === 'read' || error.syscall === 'open')
        log().error({ err: error, path: file.path }, 'file not read');
      response.destroy();
    });
}

/** Whether the client has it (RFC 9110, section 13.1.2). */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
