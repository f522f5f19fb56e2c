import { afterAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { articleUrl, monthUrl, siteUrl, tagUrl } from '@/lib/site/site-url';

describe('siteUrl', () => {
  afterAll(() => void readEnvironment({}));

  it('is SITE_URL without a trailing slash', () => {
    readEnvironment({ SITE_URL: 'https://notes.example.org/maths/' });
    expect(siteUrl()).toBe('https://notes.example.org/maths');
  });

  it.each([
    [{ PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: 'box.local' }, 'http://box.local:3000'],
    [{ HOST: '0.0.0.0' }, 'http://127.0.0.1:3000'],
    [{ HOST: '::' }, 'http://127.0.0.1:3000'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
  ])('else where the process can be reached: %j', (source, expected) => {
    readEnvironment(source);
    expect(siteUrl()).toBe(expected);
  });

  it('addresses articles, tags and months, slugs percent-encoded', () => {
    readEnvironment({ SITE_URL: 'https://notes.example.org' });
    expect(articleUrl('softmax-损失')).toBe('https://notes.example.org/articles/softmax-%E6%8D%9F%E5%A4%B1');
    expect(tagUrl('概率')).toBe('https://notes.example.org/tags/%E6%A6%82%E7%8E%87');
    expect(monthUrl('2026-01')).toBe('https://notes.example.org/archive/2026/01');
  });
});
