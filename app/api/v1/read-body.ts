import { createMiddleware } from 'hono/factory';
import { ScholiumError } from '@/lib/kernel/errors';

/** The longest Markdown allowed (2,000,000 characters) in Chinese, with room for the JSON round it. */
export const maxBodyBytes = 6 * 1024 * 1024;

/**
 * Reads the body for the handler, at most `maxBodyBytes` of it: a longer one is body_too_large, one that is not UTF-8 (RFC 8259,
 * section 8.1) malformed_json instead of silently losing characters.
 */
export const readBody = createMiddleware(async (c, next) => {
  if (c.req.raw.body !== null) {
    if (Number(c.req.header('content-length') ?? 0) > maxBodyBytes) throw tooLarge();
    const text = decode(await readUpToLimit(c.req.raw.body));
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  }
  await next();
});

async function readUpToLimit(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by the throw cancels the stream: the rest is not read.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
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

function tooLarge(): ScholiumError {
  return new ScholiumError('body_too_large', { limitBytes: maxBodyBytes });
}
