import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { allows } from '@/lib/accounts/policy';
import { listTags } from '@/lib/content/list-tags';
import { readTag } from '@/lib/content/read-tag';
import type { TagView } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { adminText } from '../../../admin-locale';
import { ActionForm } from '../../../components/action-form';
import { BackLink } from '../../../components/back-link';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { SubmitButton } from '../../../components/submit-button';
import { orNotFound } from '../../../or-not-found';
import { signedInPerson } from '../../../signed-in-person';
import { tagUse } from '../tag-use';
import { deleteTagHere } from './delete-tag-here';
import { EditTagForm } from './edit-tag-form';
import { MergeTagForm } from './merge-tag-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('tags.title') };
}

/** The maximum number of tags in the list to choose from. */
const maxChoices = 5_000;

export default async function TagPage({ params }: { params: Promise<{ slug: string }> }) {
  const [actor, { slug }, t] = await Promise.all([signedInPerson(), params, adminText()]);
  if (!allows(actor, 'tag.edit')) notFound();
  const tag = await orNotFound(readTag(actor, decodeURIComponent(slug)));
  const others = (await listTags(actor, { limit: maxChoices })).items.filter((other) => other.slug !== tag.slug);
  const use = tagUse(tag);
  return (
    <PageFrame
      narrow
      title={tag.name}
      intro={
        <Link
          href={`/admin/articles?tag=${encodeURIComponent(tag.slug)}`}
          className="text-accent underline-offset-4 hover:underline"
        >
          {t('articles.count', { count: use })}
        </Link>
      }
      actions={<BackLink href="/admin/tags">{t('common.back', { place: t('tags.title') })}</BackLink>}
    >
      <Section title={t('tags.edit')}>
        <EditTagForm tag={tag} t={t} />
      </Section>
      {others.length > 0 && (
        <Section title={t('tags.merge')} intro={t('tags.mergeIntro', { count: use, name: tag.name })}>
          <MergeTagForm tag={tag} others={others} t={t} />
        </Section>
      )}
      <Section title={t('tags.delete')} intro={use === 0 ? t('tags.deleteUnused') : t('tags.deleteUsed')}>
        {use === 0 && <DeleteTagForm tag={tag} t={t} />}
      </Section>
    </PageFrame>
  );
}

/** Deletes a tag that no article has. */
function DeleteTagForm({ tag, t }: { tag: TagView; t: Translate }) {
  return (
    <ActionForm action={deleteTagHere}>
      <input type="hidden" name="slug" value={tag.slug} />
      <SubmitButton variant="danger" className="justify-self-start">
        {t('tags.deleteSubmit', { name: tag.name })}
      </SubmitButton>
    </ActionForm>
  );
}
