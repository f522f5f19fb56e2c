import { Plus } from 'lucide-react';
import { SubmitButton } from '../../components/submit-button';
import { createDraft } from './create-draft';

/** Creates a draft; a form, so that repeated clicks create only one. */
export function NewArticleButton({ label }: { label: string }) {
  return (
    <form action={createDraft}>
      <SubmitButton>
        <Plus aria-hidden size={16} />
        {label}
      </SubmitButton>
    </form>
  );
}
