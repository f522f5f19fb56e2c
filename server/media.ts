import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findMedia } from '@/lib/media/find-media';

/**
 * Serves `/media/<key>`. Keys name the bytes (SHA-256), so answers never change and may be kept for ever. A document of our
 * origin that an author uploaded (SVG) is sandboxed: nothing in it can run.
 */
export async function answerMedia(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const match = /^\/media\/([^?]+)/.exec(request.url ?? '');
  if (!match?.[1] || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const media = await findMedia(match[1]);
  const size = media && (await stat(media.path).catch(() => null))?.size;
  if (!media || size === null || size === undefined) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
      .end('Not found\n');
    return true;
  }
  response.setHeader('etag', `"${match[1]}"`);
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  );
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (request.headers['if-none-match'] === `"${match[1]}"`) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(200, { 'content-type': media.mediaType, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(media.path), response).catch(() => response.destroy());
  return true;
}
