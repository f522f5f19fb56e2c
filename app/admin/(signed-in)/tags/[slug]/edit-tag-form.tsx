import type { TagView } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SubmitButton } from '../../../components/submit-button';
import { TextAreaField } from '../../../components/text-area-field';
import { TextField } from '../../../components/text-field';
import { VersionField } from '../../../components/version-field';
import { saveTag } from './save-tag';

/** Renames and describes a tag. */
export function EditTagForm({ tag, t }: { tag: TagView; t: Translate }) {
  const stored = t('common.storedNow');
  return (
    <ActionForm action={saveTag}>
      <input type="hidden" name="tag" value={tag.slug} />
      <VersionField version={tag.version} />
      <TextField
        name="name"
        label={t('tags.name')}
        defaultValue={tag.name}
        storedLabel={stored}
        autoComplete="off"
        required
      />
      <TextField
        name="slug"
        label={t('tags.slug')}
        hint={t('tags.slugHint', { slug: tag.slug })}
        defaultValue={tag.slug}
        storedLabel={stored}
        autoComplete="off"
        required
      />
      <TextAreaField
        name="description"
        label={t('tags.description')}
        hint={t('tags.descriptionHint')}
        defaultValue={tag.description}
        storedLabel={stored}
      />
      <SubmitButton className="justify-self-start">{t('common.save')}</SubmitButton>
    </ActionForm>
  );
}
