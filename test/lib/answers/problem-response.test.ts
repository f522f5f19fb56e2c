import { describe, expect, test } from 'vitest';
import { problemResponse } from '@/lib/answers/problem-response';
import { problemDocument } from '@/lib/contract/problem-document';
import { type ErrorCode, errorCatalogue, ScholiumError } from '@/lib/kernel/errors';
import { useDatabase } from '@/test/setup/database';

const codes = Object.keys(errorCatalogue) as ErrorCode[];
/** Details as the code is thrown with. */
const details: Partial<Record<ErrorCode, Record<string, string | number | string[]>>> = {
  unknown_parameter: { parameter: 'fields' },
  missing_scope: { scope: 'drafts:read' },
  method_not_allowed: { method: 'PUT', allow: ['GET', 'HEAD'] },
  stale_version: { sent: 3, current: 5 },
  slug_taken: { slug: 'ein-slug' },
  too_many_requests: { retryAfterSeconds: 61.2 },
  body_too_large: { limitBytes: 6_291_456 },
  unknown_site_address: { known: 'http://localhost:3000', address: 'http://rebound.example:3000' },
  range_not_satisfiable: { size: 512 },
  misdirected_request: { host: 'other.example' },
  references_would_dangle: { names: 'limits, series', count: 2 },
};

async function answer(error: unknown, locale?: 'en' | 'zh-CN') {
  const response = problemResponse(error, 'request-1', locale);
  return { response, body: problemDocument.parse(await response.json()) };
}

describe('an error answer', () => {
  useDatabase();

  test.each(codes)('%s is a problem document with a sentence in both languages', async (code) => {
    const error = new ScholiumError(code, details[code]);
    const english = await answer(error);
    const chinese = await answer(error, 'zh-CN');
    expect(english.response.status).toBe(errorCatalogue[code].status);
    expect(english.response.headers.get('content-type')).toBe('application/problem+json');
    expect(english.body).toMatchObject({
      ...details[code],
      code,
      requestId: 'request-1',
      title: errorCatalogue[code].title,
    });
    expect(english.body.type).toBe(`http://127.0.0.1:3000/api/v1/errors/${code}`);
    expect(chinese.body.detail).toMatch(/\p{Script=Han}/u);
    expect(english.body.detail).not.toMatch(/\p{Script=Han}|undefined|[{}]/u);
    expect(english.body.detail).not.toBe(english.body.title);
  });

  test('the details are named in the sentence', async () => {
    expect((await answer(new ScholiumError('stale_version', { sent: 3, current: 5 }))).body.detail).toMatch(
      /3.*5|5.*3/,
    );
    expect((await answer(new ScholiumError('unknown_parameter', { parameter: 'fields' }))).body.detail).toContain(
      'fields',
    );
  });

  test('details cannot stand in for the members of a problem document', async () => {
    const { body } = await answer(
      new ScholiumError('not_found', { status: 200, code: 'ok', requestId: 'x', type: 'y', detail: 'z' }),
    );
    expect(body).toMatchObject({ status: 404, code: 'not_found', requestId: 'request-1' });
  });

  test('what nobody foresaw is opaque', async () => {
    const { response, body } = await answer(new Error('SELECT secret FROM person'));
    expect([response.status, body.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toContain('SELECT');
    expect((await answer('text')).body.code).toBe('internal');
    expect((await answer(undefined)).body.code).toBe('internal');
  });

  test('a sentence that misses its details falls back to the title', async () => {
    const { body } = await answer(new ScholiumError('stale_version'));
    expect([body.status, body.code]).toEqual([409, 'stale_version']);
    expect(body.detail.length).toBeGreaterThan(0);
  });

  test('headers say what to do next', async () => {
    const headers = async (error: unknown) => (await answer(error)).response.headers;
    expect(
      (await headers(new ScholiumError('too_many_requests', { retryAfterSeconds: 61.2 }))).get('retry-after'),
    ).toBe('62');
    expect((await headers(new ScholiumError('database_busy'))).get('retry-after')).toBe('5');
    expect(
      (await headers(new ScholiumError('method_not_allowed', { method: 'PUT', allow: ['GET', 'HEAD'] }))).get('allow'),
    ).toBe('GET, HEAD');
    expect((await headers(new ScholiumError('not_signed_in'))).get('www-authenticate')).toBe('Bearer realm="Scholium"');
    expect((await headers(new ScholiumError('not_found'))).get('cache-control')).toBe('no-store');
  });
});
