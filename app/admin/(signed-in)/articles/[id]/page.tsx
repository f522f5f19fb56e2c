import 'katex/dist/katex.min.css';
import '@/app/admin/editor/editor.css';
import type { Metadata } from 'next';
import { latinSerif, latinSerifInChinese } from '@/app/(reader)/_page/latin-serif';
import { adminLocale } from '@/app/admin/admin-locale';
import { editableArticle } from '@/app/admin/editor/api/editable-article';
import { Editor } from '@/app/admin/editor/editor';
import { EditorContextProvider } from '@/app/admin/editor/editor-context';
import { orNotFound } from '@/app/admin/or-not-found';
import { signedInPerson } from '@/app/admin/signed-in-person';
import { articleResource } from '@/app/api/v1/articles/article-resource';
import { listSeries } from '@/lib/content/list-series';
import { listTags } from '@/lib/content/list-tags';
import { readArticle } from '@/lib/content/read-article';
import { catalogue } from '@/lib/i18n/catalogue';
import { translator } from '@/lib/i18n/translator';
import { requireSite } from '@/lib/site/read-site';
import { showRenderingSettings } from '@/lib/site/show-rendering-settings';
import { articleUrl } from '@/lib/site/site-url';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await signedInPerson();
  const article = await orNotFound(readArticle(actor, (await params).id, { workingCopy: true }));
  return { title: translator(await adminLocale(), 'editor')('pageTitle', { title: article.title }) };
}

export default async function ArticleEditorPage({ params }: Props) {
  const actor = await signedInPerson();
  const article = await orNotFound(readArticle(actor, (await params).id, { workingCopy: true }));
  const [locale, site, rendering, tags, series] = await Promise.all([
    adminLocale(),
    requireSite(),
    showRenderingSettings(actor),
    listTags(actor, { order: 'use' }),
    listSeries(actor),
  ]);
  return (
    <EditorContextProvider
      locale={locale}
      timeZone={site.timeZone}
      articleBase={articleUrl('')}
      rendering={rendering}
      messages={catalogue[locale].editor}
    >
      <div className={`editor-root ${latinSerif.variable} ${latinSerifInChinese.variable}`}>
        <Editor
          key={article.id}
          article={editableArticle(articleResource(article))}
          personId={actor.personId}
          knownTags={tags.items.map(({ name }) => name)}
          knownSeries={series.map(({ title }) => title)}
        />
      </div>
    </EditorContextProvider>
  );
}
