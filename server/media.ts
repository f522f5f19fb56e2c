import { once } from 'node:events';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { findMedia } from '@/lib/media/find-media';
import { answerError } from './answer-error';
import { readRange } from './range';

type Media = NonNullable<Awaited<ReturnType<typeof findMedia>>>;

interface File extends Media {
  handle: FileHandle;
  etag: string;
}

/**
 * Serves `/media/<key>`, entirely or the requested range. Keys are hashes of the bytes (SHA-256), so answers never change and may be
 * cached forever. An uploaded document (SVG) is sandboxed, because it is served from our origin: nothing in it can run. A deleted file is
 * not found; a file that cannot be read or does not have its stored length is a failure of the site.
 */
export async function answerMedia(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const key = /^\/media\/([^?]+)/.exec(request.url ?? '')?.[1];
  if (!key || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const media = await findMedia(key);
  const handle = media && (await openFile(media));
  if (!handle) {
    answerError(request, response, new ScholiumError('not_found'));
    return true;
  }
  try {
    await serve(request, response, { ...media, handle, etag: `"${key}"` });
  } finally {
    await handle.close();
  }
  return true;
}

/** Does not follow links, which could lead out of the folder, and does not wait for the writer of a pipe. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** The errors of open(2) for a missing file, a link and a socket. */
const notFoundCodes = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/** Opens a stored file; null if there is no regular file. Throws `internal` if it cannot be read or its length has changed. */
async function openFile({ path, byteLength }: Media): Promise<FileHandle | null> {
  const handle = await open(path, openFlags).catch((error: NodeJS.ErrnoException) => {
    if (notFoundCodes.has(error.code ?? '')) return null;
    throw new ScholiumError('internal', {}, { cause: error });
  });
  const found = await handle?.stat();
  if (found?.isFile() && found.size === byteLength) return handle;
  await handle?.close();
  if (!found?.isFile()) return null;
  const cause = new Error(`${path} has ${found.size} bytes, not the ${byteLength} that were stored.`);
  throw new ScholiumError('internal', {}, { cause });
}

async function serve(request: IncomingMessage, response: ServerResponse, file: File): Promise<void> {
  if (isCurrent(request.headers['if-none-match'], file.etag)) {
    describe(response, file);
    response.writeHead(304).end();
    return;
  }
  try {
    await send(request, response, file);
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    answerError(request, response, error, { 'content-range': `bytes */${file.byteLength}` });
  }
}

function describe(response: ServerResponse, { etag }: File): void {
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  );
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('accept-ranges', 'bytes');
}

async function send({ method, headers }: IncomingMessage, response: ServerResponse, file: File): Promise<void> {
  const { range, 'if-range': condition = file.etag } = headers;
  const part = method === 'GET' && condition === file.etag ? readRange(range, file.byteLength) : null;
  const { start, end } = part ?? { start: 0, end: file.byteLength - 1 };
  const bytes = file.handle.createReadStream({ start, end });
  // The status is sent only when the first bytes were read: a failing disk is noticed at the first read, not when a file is opened.
  await once(bytes, 'readable');
  describe(response, file);
  if (part !== null) response.setHeader('content-range', `bytes ${start}-${end}/${file.byteLength}`);
  response.writeHead(part === null ? 200 : 206, { 'content-type': file.mediaType, 'content-length': end - start + 1 });
  if (method === 'HEAD') {
    bytes.destroy();
    response.end();
  } else
    await pipeline(bytes, response).catch((error: NodeJS.ErrnoException) => {
      // A client that disconnects is not a fault.
      if (error.syscall === 'read') log().error({ err: error, path: file.path }, 'file not read');
      response.destroy();
    });
}

/** Whether the client has this version (RFC 9110, section 13.1.2). */
function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
