import { createMiddleware } from 'hono/factory';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { measureJson } from './measure-json';

/** Enough for the longest bibliography (1,000,000 characters) and Markdown (500,000), in Chinese or with every character escaped. */
export const maxBodyBytes = 6 * 1024 * 1024;
/** Limits of a JSON body: levels of nested objects and lists, and members and elements in total. */
const bodyBounds = { levels: 32, values: 100_000 } as const;

/**
 * Reads the body for the handler. Throws body_too_large beyond `maxBodyBytes`, malformed_json if it is not UTF-8 (RFC 8259,
 * section 8.1), and invalid_request for more levels or values than `bodyBounds`.
 */
export const readBody = createMiddleware(async (c, next) => {
  if (c.req.raw.body !== null) {
    if (Number(c.req.header('content-length') ?? 0) > maxBodyBytes) throw tooLarge();
    const text = decode(await readUpToLimit(c.req.raw.body));
    refuseUnbounded(text);
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  }
  await next();
});

async function readUpToLimit(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Throwing out of the loop cancels the stream, so the rest is not read.
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length > maxBodyBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    // The client went away, or its transfer coding is broken.
    throw isScholiumError(cause) ? cause : new ScholiumError('malformed_request', {}, { cause });
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ScholiumError('malformed_json', {}, { cause });
  }
}

/** Checks the text before parsing, which would allocate an object for each bracket; the parser refuses text that is not JSON. */
function refuseUnbounded(text: string): void {
  const { levels, values } = measureJson(text);
  if (levels > bodyBounds.levels) throw unbounded(`must have at most ${bodyBounds.levels} levels of objects and lists`);
  if (values > bodyBounds.values) throw unbounded(`must have at most ${bodyBounds.values} members and elements`);
}

function unbounded(message: string): ScholiumError {
  return new ScholiumError('invalid_request', { errors: [{ path: '', message }] });
}

function tooLarge(): ScholiumError {
  return new ScholiumError('body_too_large', { limitBytes: maxBodyBytes });
}
