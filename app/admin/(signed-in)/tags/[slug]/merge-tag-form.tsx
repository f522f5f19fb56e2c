import type { TagView } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SelectField } from '../../../components/select-field';
import { SubmitButton } from '../../../components/submit-button';
import { tagUse } from '../tag-use';
import { mergeTagHere } from './merge-tag-here';

/** Chooses the tag into which this one is merged. The text above it explains the effect. */
export function MergeTagForm({ tag, others, t }: { tag: TagView; others: readonly TagView[]; t: Translate }) {
  return (
    <ActionForm action={mergeTagHere}>
      <input type="hidden" name="from" value={tag.slug} />
      <SelectField
        name="into"
        label={t('tags.mergeInto')}
        prompt={t('tags.mergePrompt')}
        choices={others.map((other) => ({ value: other.slug, label: `${other.name} (${tagUse(other)})` }))}
      />
      <SubmitButton variant="danger" className="justify-self-start">
        {t('tags.mergeSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
