import type { IncomingHttpHeaders } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';

const maxFields = 200;
const maxDepth = 32;

/** The spelling of RFC 7578 that browsers and fetch use, and no other, so that no other parser finds different parts. */
const multipartType = /^multipart\/form-data; ?boundary="?([\w'()+,./:=?-]{1,70})"?$/;

/**
 * Throws body_too_large for a form of more than 200 fields or an action whose arguments are nested more than 32 deep, and
 * malformed_form for an invalid multipart body and for an action that is neither multipart nor plain text, which React never sends. It
 * only counts; Next and React read the content of the parts.
 */
export function checkForm(headers: IncomingHttpHeaders, body: Buffer): void {
  const type = headers['content-type'] ?? '';
  if (/^multipart\//i.test(type)) checkParts(multipartType.exec(type)?.[1], body);
  else if (headers['next-action'] !== undefined) {
    if (!/^text\/plain(?:[\s;]|$)/i.test(type)) throw new ScholiumError('malformed_form');
    checkArguments(body);
  } else if (/^application\/x-www-form-urlencoded/i.test(type)) requireAtMost(occurrences(body, '&'), maxFields - 1);
}

function checkParts(boundary: string | undefined, body: Buffer): void {
  if (boundary === undefined) throw new ScholiumError('malformed_form');
  const delimiter = `--${boundary}`;
  // The last delimiter ends the body.
  const count = occurrences(body, delimiter) - 1;
  if (count < 0) throw new ScholiumError('malformed_form');
  requireAtMost(count, maxFields);
  let start = body.indexOf(delimiter) + delimiter.length;
  for (let part = 0; part < count; part++) {
    const end = body.indexOf(delimiter, start);
    checkPart(body.subarray(start, end));
    start = end + delimiter.length;
  }
}

function checkPart(part: Buffer): void {
  const headerEnd = part.indexOf('\r\n\r\n');
  const name = /; ?name="([^"\r\n]*)"/.exec(part.toString('latin1', 0, Math.max(0, headerEnd)))?.[1];
  if (name === undefined) throw new ScholiumError('malformed_form');
  // React names the parts with arguments by numbers; all other parts are fields.
  if (/^(?:\$ACTION_\d+:)?\d+$/.test(name)) checkArguments(part.subarray(headerEnd));
}

/**
 * Arguments as React sends them: JSON in which `"$K1"`, however it is escaped, represents a form. For each one, React searches all fields.
 */
function checkArguments(json: Buffer): void {
  requireAtMost(json.toString('latin1').match(formArgument)?.length ?? 0, maxFields);
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (inString && byte === backslash) at++;
    else if (byte === quote) inString = !inString;
    else if (inString) continue;
    else if (byte === bracket || byte === brace) requireAtMost(++depth, maxDepth);
    else if (byte === bracket + 2 || byte === brace + 2) depth--;
  }
}

const formArgument = /"(?:\$|\\u0024)(?:K|\\u004b)/gi;
const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b];

function requireAtMost(count: number, max: number): void {
  if (count > max) throw new ScholiumError('body_too_large');
}

function occurrences(body: Buffer, text: string): number {
  let count = 0;
  for (let at = body.indexOf(text); at !== -1; at = body.indexOf(text, at + text.length)) count++;
  return count;
}
