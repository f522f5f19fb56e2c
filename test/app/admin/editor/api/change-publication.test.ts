import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePublication, danglingOf, type PublicationChange } from '@/app/admin/editor/api/change-publication';

const answers: Response[] = [];
const asked: { method: string; path: string; body: unknown }[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    asked.push({ method, path, body: body === undefined ? undefined : JSON.parse(body) });
    return answers.shift() ?? Response.json({ data: {} });
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('changePublication', () => {
  it.each<[PublicationChange, string, string, unknown]>([
    [{ kind: 'trash' }, 'DELETE', '/api/v1/articles/a', undefined],
    [{ kind: 'trash', allowDangling: true }, 'DELETE', '/api/v1/articles/a?allowDangling=true', undefined],
    [{ kind: 'unpublish' }, 'DELETE', '/api/v1/articles/a/publication', undefined],
    [
      { kind: 'unpublish', allowDangling: true },
      'DELETE',
      '/api/v1/articles/a/publication?allowDangling=true',
      undefined,
    ],
    [{ kind: 'restore' }, 'DELETE', '/api/v1/articles/a/trash', undefined],
    [
      { kind: 'publish', publishedAt: null, allowDangling: true },
      'PUT',
      '/api/v1/articles/a/publication',
      { publishedAt: null, allowDangling: true },
    ],
  ])('%j asks for %s %s', async (change, method, path, body) => {
    expect(await changePublication('a', 3, change)).toMatchObject({ kind: 'done' });
    expect(asked).toEqual([{ method, path, body }]);
  });

  it('gives the articles that a refusal names, and none for another refusal', async () => {
    const articles = [{ slug: 's', title: 'S', labels: ['eq:a'] }];
    answers.push(
      Response.json({ code: 'references_would_dangle', detail: 'No.', articles }, { status: 409 }),
      Response.json({ code: 'slug_taken', detail: 'No.', articles: 'x' }, { status: 409 }),
    );
    const found = [];
    for (const change of [{ kind: 'trash' }, { kind: 'unpublish' }] as const) {
      const answer = await changePublication('a', 3, change);
      if (answer.kind === 'refused') found.push(danglingOf(answer));
    }
    expect(found).toEqual([articles, []]);
  });
});
