import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers 400 for an address whose percent-encoding is no UTF-8 (RFC 3986, section 2.5), which Next would answer with 500. */
export async function answerMalformed(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  try {
    decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '');
    return false;
  } catch {
    response
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      .end('The address is not valid: its percent-encoding is broken.\n');
    return true;
  }
}
