import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { runDueJobs } from '@/lib/background/run-due-jobs';
import { archiveArticle } from '@/lib/content/archive-article';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { withoutReferences } from '@/lib/content/references/redact-references';
import type { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import { renderUnrendered } from '@/lib/content/rendering/pool/render-unrendered';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import type { ArticleChanges } from '@/lib/contract/article';
import { database, transaction } from '@/lib/db/database';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { newId } from '@/lib/kernel/ids';
import { processState } from '@/lib/kernel/process-state';
import { renderingJobKind } from '@/lib/site/update-rendering-settings';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';
import { useInterception } from '../rendering/intercept-rendering';

/** Every place of an article in which a reference can stand. */
const references = (label: string) => `See $\\ref{${label}}$, [](${label}) and [this](${label}).

## After [](${label})

- In a list [](${label})

| Cell |
|------|
| [](${label}) |

> Quoted \\autoref{${label}}, noted[^1]

:::theorem{title="By [](${label})"}
[](${label})
:::

![Of [](${label})](/nothing.png "Of [](${label})")

[^1]: Noted [](${label}).`;

/** Every kind of formula in which a reference is printed with other signs. */
const formulas = (slug: string) => `As $y = \\eqref{${slug}#eq:x} + 1$ and $\\sqrt{\\ref{ ${slug}#eq:x }}$.

$$\\begin{aligned} z &= \\text{by } \\eqref{${slug}#eq:x} \\\\ w &= 1 \\end{aligned}$$

## About $q_\\ref{${slug}#eq:x}$

| $\\eqref{${slug}#eq:x}\\in A$ |
|---|
| $1$ |`;

describe('words withdrawn from the public', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });
  const { intercept, restore } = useInterception();
  /** Has no rendering of these articles come about. */
  const renderNothingOf = (articles: ArticleDetail[]) => {
    const texts = new Set(articles.map(({ markdown }) => markdown));
    intercept(async (request, priority, threads) =>
      texts.has(request.source) ? renderUnrendered('', { seconds: 1 }) : threads.render(request, priority),
    );
  };
  const change = async (article: ArticleDetail, changes: ArticleChanges) => {
    const { version } = await readArticle(owner, article.id, { workingCopy: true });
    await saveWorkingCopy(owner, { id: article.id, version, changes });
    return publishArticle(owner, { id: article.id, allowDangling: true });
  };
  /** A public article of a title and a heading that stand nowhere else, and articles that show both. */
  const pair = async () => {
    const canary = `canary${newId().replaceAll('-', '')}`;
    const title = `Secret & “${canary}” <plan>`;
    const markdown = `## Heading ${canary} & more {#part}\n\n$$\nx \\tag{${canary}}\\label{eq:x}\n$$`;
    const named = await publishNew(owner, { title, slug: `a-${newId()}`, markdown });
    const uses = [
      await publishNew(owner, { title: 'Uses', markdown: references(`${named.slug}#part`) }),
      await publishNew(owner, { title: '引用', language: 'zh', markdown: references(`${named.slug}#part`) }),
      await publishNew(owner, { title: 'Uses a tag', markdown: `$\\eqref{${named.slug}#eq:x}$` }),
      await publishNew(owner, { title: 'Uses a tag in formulas', markdown: formulas(named.slug) }),
      await publishNew(owner, { title: 'Summary', markdown: 'Text', excerpt: `See [](${named.slug}#part).` }),
    ];
    return { canary, named, uses };
  };
  /** Everything that is stored of what readers have of these articles. */
  const publicOf = async (articles: ArticleDetail[]) => {
    const rows = await database().publishedVersion.findMany({
      where: { articleId: { in: articles.map(({ id }) => id) } },
      include: { revision: { include: { rendering: true, labels: true } } },
    });
    expect(rows).toHaveLength(articles.length);
    const seen = await Promise.all(articles.map(({ id }) => readArticle(anonymous, id)));
    return rows.map((row, index) => JSON.stringify([row, seen[index]]));
  };
  const showing = async (articles: ArticleDetail[], canary: string) =>
    (await publicOf(articles)).filter((text) => text.includes(canary)).length;

  const ways: [string, (article: ArticleDetail) => Promise<unknown>][] = [
    ['unpublishing', ({ id }) => unpublishArticle(owner, { id, allowDangling: true })],
    ['archiving', ({ id }) => archiveArticle(owner, { id, allowDangling: true })],
    ['moving to the trash', ({ id }) => trashArticle(owner, { id, allowDangling: true })],
    [
      'new words',
      (article) => change(article, { title: 'New', markdown: '## New {#part}\n\n$$\ny \\label{eq:x}\n$$' }),
    ],
    [
      'a new address and new words',
      (article) => change(article, { slug: newId(), title: 'New', markdown: '## New {#part}' }),
    ],
  ];

  it.each(ways)('leave everything that readers have with the answer to %s', async (_, take) => {
    const { canary, named, uses } = await pair();
    expect(await showing(uses, canary)).toBe(uses.length);
    await take(named);
    expect(await showing(uses, canary)).toBe(0);
    const rendered = await publicOf(uses);
    await runDueJobs();
    expect(await publicOf(uses)).toEqual(rendered);
  });

  it.each(ways)(
    'leave it with the answer to %s when nothing can be rendered, which is made good later',
    async (_, take) => {
      const { canary, named, uses } = await pair();
      renderNothingOf(uses);
      await take(named);
      expect(await showing(uses, canary)).toBe(0);
      restore();
      const withheld = await publicOf(uses);
      await runDueJobs();
      expect(await showing(uses, canary)).toBe(0);
      expect(await publicOf(uses)).not.toEqual(withheld);
    },
  );

  it('leave it also when they are code and formulas, and nothing can be rendered', async () => {
    const canary = `canary${newId().replaceAll('-', '')}`;
    const title = `Secret \`${canary}\` of $${canary}$ <code>`;
    const markdown = `## Heading \`${canary}\` and $${canary}^2$ {#part}`;
    const named = await publishNew(owner, { title, slug: `a-${newId()}`, markdown });
    const uses = await publishNew(owner, { title: 'Uses', markdown: references(`${named.slug}#part`) });
    const { html } = await readArticle(anonymous, uses.id);
    expect(html).toContain(canary);
    renderNothingOf([uses]);
    await unpublishArticle(owner, { id: named.id, allowDangling: true });
    expect(await showing([uses], canary)).toBe(0);
  });

  it('leave it although the rendering threads have much else to do, before which it goes', async () => {
    const { canary, named, uses } = await pair();
    let done = 0;
    const threads = processState<RenderPool>('render-pool');
    const source = 'Text with $x^2$.\n\n'.repeat(60);
    const others = Array.from({ length: 250 }, (_, number) =>
      threads.render({ source: `${source}${number}`, options: { language: 'en' } }, 'interactive').then(() => {
        done += 1;
      }),
    );
    await unpublishArticle(owner, { id: named.id, allowDangling: true });
    expect(done).toBeLessThan(others.length);
    expect(await showing(uses, canary)).toBe(0);
    expect((await readArticle(anonymous, uses[0]?.id ?? '')).html).toContain('unknown-reference');
    await Promise.all(others);
  });

  it('leave an article that came to show them while others were being rendered', async () => {
    const { canary, named, uses } = await pair();
    const late: ArticleDetail[] = [];
    intercept(async (request, priority, threads) => {
      if (priority === 'withdrawal' && late.length === 0) {
        late.push(await publishNew(owner, { title: 'Late', markdown: `Late [](${named.slug}#part)` }));
        expect(await showing(late, canary)).toBe(1);
      }
      return threads.render(request, priority);
    });
    await unpublishArticle(owner, { id: named.id, allowDangling: true });
    expect(await showing([...uses, ...late], canary)).toBe(0);
  });

  it('cannot be stored again by a publication that was rendered with them', async () => {
    const { canary, named, uses } = await pair();
    const [referring] = uses as [ArticleDetail];
    let isTaken = false;
    intercept(async (request, priority, threads) => {
      const rendering = await threads.render(request, priority);
      if (priority === 'interactive' && !isTaken) {
        isTaken = true;
        await unpublishArticle(owner, { id: named.id, allowDangling: true });
      }
      return rendering;
    });
    await change(referring, { markdown: `Anew [](${named.slug}#part)` });
    expect(await showing(uses, canary)).toBe(0);
  });

  it('are not waited for by a change that is refused, and stay', async () => {
    const { canary, named, uses } = await pair();
    intercept(async (request, priority, threads) => {
      expect(priority).not.toBe('withdrawal');
      return threads.render(request, priority);
    });
    await expect(unpublishArticle(owner, { id: named.id })).rejects.toMatchObject({ code: 'references_would_dangle' });
    await expect(unpublishArticle(owner, { id: named.id, version: 9, allowDangling: true })).rejects.toMatchObject({
      code: 'stale_version',
    });
    await expect(unpublishArticle(anonymous, { id: named.id, allowDangling: true })).rejects.toThrow();
    expect(await showing(uses, canary)).toBe(uses.length);
  });

  it('are no matter of a number, which follows in the background and before the rest of the site', async () => {
    const markdown = '$$\nx \\label{eq:x}\n$$';
    await runDueJobs();
    const named = await publishNew(owner, { title: 'Numbered', markdown });
    const uses = await publishNew(owner, { title: 'Uses a number', markdown: `$\\eqref{${named.slug}#eq:x}$` });
    await transaction((tx) =>
      enqueueJob(tx, { kind: renderingJobKind, key: renderingJobKind, data: {}, runAt: new Date(0) }),
    );
    await change(named, { markdown: `$$\ny \\label{eq:y}\n$$\n\n${markdown}` });
    expect((await readArticle(anonymous, uses.id)).html).toContain('Eq. (1)');
    expect(await runDueJobs('following')).toBe(1);
    expect((await readArticle(anonymous, uses.id)).html).toContain('Eq. (2)');
    expect(await database().job.count({ where: { kind: renderingJobKind } })).toBe(1);
  });

  it('are taken out of stored HTML by the address, and nothing else is', () => {
    const link = (href: string, rest: string) => `<a href="${href}"${rest}</a>`;
    const own = link('#part', ' class="reference">Part');
    const other = link('/articles/other#x', ' class="reference">Other');
    const html = [
      own,
      other,
      link('/articles/%E7%A7%98#x', ' class="equation-reference">秘 &amp; more'),
      link('/articles/gone#x', '><em>my</em> words'),
    ];
    expect(withoutReferences(html.join(' '), ['gone', '秘'])).toBe(
      [own, other, '<code class="unknown-reference">…</code>', link('#', '><em>my</em> words')].join(' '),
    );
  });
});
