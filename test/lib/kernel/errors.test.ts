import { describe, expect, it } from 'vitest';
import { errorCatalogue, isScholiumError, ScholiumError } from '@/lib/kernel/errors';

describe('errors', () => {
  it('carry the status of their code and only public details', () => {
    const error = new ScholiumError('slug_taken', { slug: 'x' }, { cause: new Error('inside') });
    expect(error).toMatchObject({ code: 'slug_taken', status: 409, details: { slug: 'x' } });
    expect(isScholiumError(error)).toBe(true);
    expect(isScholiumError(new Error('other'))).toBe(false);
  });

  it('have statuses of HTTP for errors', () => {
    for (const { status } of Object.values(errorCatalogue))
      expect(status).toSatisfy((code: number) => code >= 400 && code < 600);
  });
});
