import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redirectKey } from '@/lib/content/slugs/redirect-key';
import { readMatter } from '@/lib/transfer/markdown/read-matter';
import { formerAddresses } from '@/lib/transfer/markdown/source-addresses';

describe('former addresses', () => {
  it.each([
    [
      'aliases: [/2015/03/old.html, old-name, /articles/older/, Other Name]',
      ['/2015/03/old.html', 'old-name', 'older', 'other-name'],
    ],
    ['aliases: /posts/old/', ['/posts/old']],
    ['aliases:\n  - beside/it', ['/notes/beside/it']],
    ['redirect_from:\n  - /a/\n  - https://old.example.com/b/index.html?x=1', ['/a', '/b']],
    ['alias: 旧文/一', ['/notes/旧文/一']],
    ['redirectFrom: /%E6%97%A7/', ['/旧']],
    ['permalink: /2015/03/07/title.html', ['/2015/03/07/title.html']],
    ['permalink: /:year/:title/', []],
    ['permalink: title', []],
    ['permalink: false', []],
    ['url: /old/place/', ['/old/place']],
    ['slug: plain', []],
    ['aliases: [/, /admin/x, /api, /tags/a, ../../up, "!!!", "https://example.org"]', ['/up']],
    ['aliases:', []],
  ])('of %j', (lines, expected) => {
    expect(formerAddresses('notes/a.md', readMatter(`---\ntitle: T\n${lines}\n---\n`))).toEqual({
      addresses: expected,
      left: 0,
    });
  });

  it('are a hundred at most, and those that are left out are counted', () => {
    const lines = Array.from({ length: 130 }, (_, n) => `  - /old/${n % 120}`).join('\n');
    const { addresses, left } = formerAddresses('a.md', readMatter(`---\naliases:\n${lines}\n---\n`));
    expect([addresses.length, left]).toEqual([100, 20]);
  });

  it('never hide what the site itself answers', () => {
    const isPage = (name: string) => /(?:^|\/)(?:page|route)\.tsx?$/.test(name);
    const pages = ['app', 'app/(reader)'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => isPage(name) && /^[^_([\]/]+\//.test(name))
        .map((name) => name.split('/', 1)[0]),
    );
    const files = readdirSync('public');
    expect(pages.length).toBeGreaterThan(4);
    for (const name of [...new Set(pages), ...files]) expect(redirectKey(`/${name}`)).toBeNull();
    for (const path of [
      '/',
      '//',
      '/healthz',
      '/media/a/b.png',
      '/_next/x',
      '/Admin/',
      '/a/../admin',
      'a',
      '/%ff',
      '/a%00b',
    ])
      expect(redirectKey(path)).toBeNull();
  });
});
