import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '@/lib/content/paging/article-cursor';

const cursor = {
  order: 'publishedAt',
  direction: 'next',
  moment: new Date('2026-01-11T08:00:00.123Z'),
  id: 'some-id',
} as const;

describe('an article cursor', () => {
  it('comes back as it was written', () => {
    expect(readCursor(writeCursor(cursor), 'publishedAt')).toEqual(cursor);
  });

  it('is refused by a list of another order', () => {
    expect(() => readCursor(writeCursor(cursor), 'updatedAt')).toThrow('invalid_cursor');
  });

  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['garbage', 'nonsense!'],
    ['no JSON', Buffer.from('{"a":').toString('base64url')],
    ['another shape', text({ id: 'x' })],
    ['an unknown column', text(['markdown', 'next', '2026-01-11T08:00:00.123Z', 'x'])],
    ['an unknown direction', text(['publishedAt', 'up', '2026-01-11T08:00:00.123Z', 'x'])],
    ['a date that is none', text(['publishedAt', 'next', '2026-02-31T08:00:00.000Z', 'x'])],
    ['another spelling of the date', text(['publishedAt', 'next', '2026-01-11T08:00:00Z', 'x'])],
    ['an identifier that is no text', text(['publishedAt', 'next', '2026-01-11T08:00:00.123Z', { not: 'x' }])],
    ['something after it', `${writeCursor(cursor)}=`],
  ])('is refused when it is %s', (_, damaged) => {
    expect(() => readCursor(damaged, 'publishedAt')).toThrow('invalid_cursor');
  });
});
