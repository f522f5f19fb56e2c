import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { isScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { readRange } from './range';
import { isApi } from './request-kind';
import { staticSize } from './static-file-size';

/**
 * Answers 416 for a range that a static file does not have, to which Next would answer 500, and passes only ranges that Next serves
 * correctly: one part of an uncompressed GET. Preconditions are removed, because Next answers 500 if they fail: the whole file is correct
 * whatever the client has.
 */
export async function answerImpossibleRange(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { headers, method, url = '' } = request;
  if (!isApi(request)) dropPreconditions(headers);
  const { range, 'if-range': condition } = headers;
  if (range === undefined) return false;
  delete headers.range;
  const size = method === 'GET' ? await staticSize(decodeURIComponent(url.split('?', 1)[0] ?? '')) : null;
  if (size === null) return false;
  try {
    const part = readRange(range, size);
    if (part !== null)
      Object.assign(headers, { range: `bytes=${part.start}-${part.end}`, 'accept-encoding': 'identity' });
    return false;
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    // If-Range: a client with another version gets all of this one (RFC 9110, section 13.1.5).
    if (condition !== undefined) return false;
    answerError(request, response, error, { 'content-range': `bytes */${size}` });
    return true;
  }
}

/** RFC 9110, sections 13.1.1 and 13.1.4: with a precondition, a part must belong to the version that the client has. */
function dropPreconditions(headers: IncomingHttpHeaders): void {
  for (const name of ['if-match', 'if-unmodified-since']) {
    if (headers[name] !== undefined) delete headers.range;
    delete headers[name];
  }
}
