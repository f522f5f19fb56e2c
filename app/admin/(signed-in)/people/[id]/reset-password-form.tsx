import type { PersonView } from '@/lib/accounts/person-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SubmitButton } from '../../../components/submit-button';
import { TextField } from '../../../components/text-field';
import { resetPasswordHere } from './reset-password-here';

/** Gives a person who lost their password a new one. */
export function ResetPasswordForm({ person, t }: { person: PersonView; t: Translate }) {
  return (
    <ActionForm action={resetPasswordHere}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="name" value={person.name} />
      <TextField
        name="newPassword"
        type="password"
        label={t('people.newPassword')}
        hint={t('people.passwordHint')}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t('people.resetSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
