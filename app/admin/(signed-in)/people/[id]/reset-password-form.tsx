import type { PersonView } from '@/lib/accounts/person-view';
import { minPasswordCharacters } from '@/lib/contract/password-length';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { NewPasswordField } from '../../../components/new-password-field';
import { SubmitButton } from '../../../components/submit-button';
import { resetPasswordHere } from './reset-password-here';

/** Sets a new password for a person who lost theirs. */
export function ResetPasswordForm({ person, t }: { person: PersonView; t: Translate }) {
  return (
    <ActionForm action={resetPasswordHere}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="name" value={person.name} />
      <NewPasswordField
        name="newPassword"
        label={t('people.newPassword')}
        hint={t('people.passwordHint', { minCharacters: minPasswordCharacters })}
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('people.resetSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
