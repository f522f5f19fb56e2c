import { beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { listSeries } from '@/lib/content/list-series';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

describe('the list of series', () => {
  useDatabase();
  let owner: Awaited<ReturnType<typeof seedSite>>;
  beforeEach(async () => {
    owner = await seedSite();
  });

  it('has those of drafts too, by title, and is for people who write', async () => {
    for (const series of ['Optimisation', '线性代数', 'Calculus']) {
      await createArticle(owner, { title: `In ${series}`, markdown: '', series });
    }
    const titles = (await listSeries(owner)).map(({ title }) => title);
    expect(titles).toEqual(['Calculus', 'Optimisation', '线性代数']);
    await expect(listSeries(anonymous)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
