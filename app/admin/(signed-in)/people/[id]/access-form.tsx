import type { PersonView } from '@/lib/accounts/person-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SubmitButton } from '../../../components/submit-button';
import { setAccess } from './set-access';

/** Withdraws a person's access, or restores it. */
export function AccessForm({ person, t }: { person: PersonView; t: Translate }) {
  const disabled = person.disabledAt !== null;
  return (
    <ActionForm action={setAccess}>
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="disabled" value={disabled ? 'no' : 'yes'} />
      <SubmitButton variant={disabled ? 'secondary' : 'danger'} className="justify-self-start">
        {t(disabled ? 'people.enableSubmit' : 'people.disableSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
