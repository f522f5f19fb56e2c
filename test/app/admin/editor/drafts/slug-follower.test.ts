import { describe, expect, it } from 'vitest';
import { SlugFollower } from '@/app/admin/editor/drafts/slug-follower';
import { followsTitle, nextFreeSlug } from '@/app/admin/editor/drafts/slug-following';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';

describe('a slug', () => {
  it('follows its title, in Chinese too, until it is chosen by hand', async () => {
    const slugs = new SlugFollower();
    const before = { title: '无标题', slug: 'wu-biao-ti-2' };
    expect(await slugs.follow(before, () => '线性回归')).toBe('xian-xing-hui-gui');
    slugs.choose('my-own');
    expect(await slugs.follow({ title: '线性回归', slug: 'my-own' }, () => '岭回归')).toBeNull();
  });

  it('that was chosen in an earlier session is left alone', async () => {
    expect(await new SlugFollower().follow({ title: 'Limits', slug: 'my-own' }, () => 'Colimits')).toBeNull();
  });

  it('follows again when it is emptied, and stays while the title is empty', async () => {
    const slugs = new SlugFollower();
    slugs.choose('my-own');
    slugs.choose('');
    expect(await slugs.follow({ title: 'Limits', slug: '' }, () => 'Colimits')).toBe('colimits');
    expect(await slugs.follow({ title: 'Colimits', slug: 'colimits' }, () => ' ')).toBeNull();
  });

  it('takes the next number when it is taken, but only where it follows', async () => {
    const slugs = new SlugFollower();
    await slugs.follow({ title: 'Limit', slug: 'limit' }, () => 'Limits');
    expect(slugs.nextFree('limits', 'Limits')).toBe('limits-2');
    expect(slugs.nextFree('limits-2', 'Limits')).toBe('limits-3');
    slugs.choose('limits');
    expect(slugs.nextFree('limits', 'Limits')).toBeNull();
  });

  it('with a number of its own is not mistaken for one that was numbered', () => {
    expect(followsTitle('chapter-2', 'Chapter 2', slugFromTitle)).toBe(true);
    expect(followsTitle('chapter-two', 'Chapter', slugFromTitle)).toBe(false);
    expect(nextFreeSlug('chapter-2', 'Chapter 2', slugFromTitle)).toBe('chapter-2-2');
  });
});
