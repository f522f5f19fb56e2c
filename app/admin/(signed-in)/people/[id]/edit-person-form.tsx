import type { PersonView } from '@/lib/accounts/person-view';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../../components/action-form';
import { SelectField } from '../../../components/select-field';
import { SubmitButton } from '../../../components/submit-button';
import { TextField } from '../../../components/text-field';
import { VersionField } from '../../../components/version-field';
import { roleChoices } from '../role-choices';
import { savePerson } from './save-person';

/** Changes a person's name, address, role and public name. */
export function EditPersonForm({ person, t }: { person: PersonView; t: Translate }) {
  const stored = t('common.storedNow');
  return (
    <ActionForm action={savePerson}>
      <input type="hidden" name="id" value={person.id} />
      <VersionField version={person.version} />
      <TextField
        name="name"
        label={t('people.name')}
        defaultValue={person.name}
        storedLabel={stored}
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={t('people.email')}
        defaultValue={person.email}
        storedLabel={stored}
        autoComplete="off"
        required
      />
      <SelectField
        name="role"
        label={t('people.role')}
        defaultValue={person.role}
        storedLabel={stored}
        choices={roleChoices(t)}
      />
      <TextField
        name="slug"
        label={t('people.slug')}
        defaultValue={person.slug}
        storedLabel={stored}
        autoComplete="off"
        required
      />
      <SubmitButton className="justify-self-start">{t('common.save')}</SubmitButton>
    </ActionForm>
  );
}
