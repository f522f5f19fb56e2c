import { describe, expect, it } from 'vitest';
import { isIgnored, pathMatcher } from '@/lib/transfer/markdown/inherited/path-pattern';

describe('patterns of paths', () => {
  it.each([
    ['a/*.md', 'a/b.md', true],
    ['a/*.md', 'a/b/c.md', false],
    ['a/**', 'a/b/c.md', true],
    ['**/c.md', 'a/b/c.md', true],
    ['**/c.md', 'c.md', true],
    ['{/posts/a,/notes/**}', '/notes/x/y', true],
    ['{/posts/a,/notes/**}', '/posts/b', false],
    ['a?c', 'ABC', true],
    ['[ab]c', 'bc', true],
    ['a+(b).md', 'a+(b).md', true],
    ['**', 'any/thing', true],
    ['草稿/*', '草稿/一.md', true],
  ])('%s: %s', (pattern, path, expected) => {
    expect(pathMatcher(pattern)(path)).toBe(expected);
  });

  it.each([
    [['private/'], 'private/a.md', true],
    [['private/'], 'b/private/a.md', true],
    [['/private'], 'b/private/a.md', false],
    [['b/private'], 'b/private/x/a.md', true],
    [['private/'], 'private.md', false],
    [['*.wip.md'], 'a/b.wip.md', true],
    [['notes/*', '!notes/open.md'], 'notes/open.md', false],
    [['notes/*', '!notes/open.md'], 'notes/shut.md', true],
    [['# notes', ''], 'notes/a.md', false],
    [['./draft.md'], 'draft.md', true],
  ])('%j: %s', (lines, path, expected) => {
    expect(isIgnored(lines, path)).toBe(expected);
  });

  it('takes no time for a pattern that is made to take some', () => {
    const start = performance.now();
    expect(pathMatcher('*a'.repeat(200))('a'.repeat(400).concat('b'))).toBe(false);
    expect(pathMatcher('**/*a/'.repeat(80))(`${'a/'.repeat(400)}b`)).toBe(false);
    expect(pathMatcher('{a,b}'.repeat(60))('x')).toBe(false);
    expect(pathMatcher('{'.repeat(500))('x')).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
