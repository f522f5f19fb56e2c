import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { isScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { readRange } from './range';

const folders: readonly [prefix: string, folder: string][] = [
  ['/_next/static/', join('.next', 'static')],
  ['/', 'public'],
];

/**
 * Answers 416 for a part that a static file does not have, which Next would answer with 500, and leaves Next only such a Range as it
 * serves rightly: one part, of GET, and not compressed.
 */
export async function answerImpossibleRange(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { headers, method, url = '' } = request;
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
    // If-Range: who has another version gets all of this one (RFC 9110, section 13.1.5).
    if (condition !== undefined) return false;
    answerError(request, response, error, { 'content-range': `bytes */${size}` });
    return true;
  }
}

/** The size in bytes of the static file at `path`; null if there is none. */
async function staticSize(path: string): Promise<number | null> {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined || path.includes('\0')) return null;
  const file = join(folder, path.slice(prefix.length));
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}
