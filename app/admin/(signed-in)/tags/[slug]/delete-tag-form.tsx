import type { TagView } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SubmitButton } from '../../../components/submit-button';
import { deleteTagHere } from './delete-tag-here';

/** Deletes a tag that no article has. */
export function DeleteTagForm({ tag, t }: { tag: TagView; t: Translate }) {
  return (
    <ActionForm action={deleteTagHere}>
      <input type="hidden" name="slug" value={tag.slug} />
      <SubmitButton variant="danger" className="justify-self-start">
        {t('tags.deleteSubmit', { name: tag.name })}
      </SubmitButton>
    </ActionForm>
  );
}
