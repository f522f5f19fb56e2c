import { describe, expect, it } from 'vitest';
import { isTimeZone, monthOf } from '@/lib/kernel/clock';
import { errorCatalogue, isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { newId, newSecret, sha256 } from '@/lib/kernel/ids';
import { processState, registerProcessState } from '@/lib/kernel/process-state';

describe('the clock', () => {
  it('counts months in the time zone of the site', () => {
    const moment = new Date('2026-01-31T20:00:00Z');
    expect(monthOf(moment, 'UTC')).toBe('2026-01');
    expect(monthOf(moment, 'Asia/Shanghai')).toBe('2026-02');
  });

  it('knows time zones from other words', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
  });
});

describe('identifiers', () => {
  it('sort by the time they were made and never repeat', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('and secrets have 256 bits that a prefix only announces', () => {
    expect(newSecret('scholium_')).toMatch(/^scholium_[\w-]{43}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('are hashed by SHA-256 (FIPS 180-4, example of one block)', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

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

describe('what the process shares', () => {
  it('is there for every copy of the module, until it is removed', () => {
    registerProcessState('test-thing', { one: 1 });
    expect(processState('test-thing')).toEqual({ one: 1 });
    registerProcessState('test-thing', undefined);
    expect(() => processState('test-thing')).toThrow(/No test-thing is registered/);
  });
});
