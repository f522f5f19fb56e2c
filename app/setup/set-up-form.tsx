import { minPasswordCharacters } from '@/lib/contract/password-length';
import type { Translate } from '@/lib/i18n/translator';
import type { Language } from '@/lib/kernel/language';
import { ActionForm } from '../admin/components/action-form';
import { CheckboxField } from '../admin/components/checkbox-field';
import { languageChoices } from '../admin/components/language-choices';
import { NewPasswordField } from '../admin/components/new-password-field';
import { Section } from '../admin/components/section';
import { SelectField } from '../admin/components/select-field';
import { SubmitButton } from '../admin/components/submit-button';
import { TextField } from '../admin/components/text-field';
import { timeZones } from '../admin/format/time-zones';
import { setUpHere } from './set-up-here';
import { TimeZoneField } from './time-zone-field';

/** The form for set-up: the site, its owner, and a choice of demo articles. */
export function SetUpForm({ token, language, t }: { token: string; language: Language; t: Translate }) {
  return (
    <ActionForm action={setUpHere}>
      <input type="hidden" name="token" value={token} />
      <Section title={t('setUp.site')}>
        <div className="grid gap-5">
          <TextField name="siteName" label={t('setUp.siteName')} required autoFocus autoComplete="off" />
          <SelectField
            name="language"
            label={t('setUp.language')}
            hint={t('setUp.languageHint')}
            defaultValue={language}
            choices={languageChoices}
          />
          <TimeZoneField label={t('setUp.timeZone')} hint={t('setUp.timeZoneHint')} zones={timeZones()} />
        </div>
      </Section>
      <Section title={t('setUp.owner')}>
        <div className="grid gap-5">
          <TextField name="name" label={t('setUp.name')} hint={t('setUp.nameHint')} autoComplete="name" required />
          <TextField name="email" type="email" label={t('setUp.email')} autoComplete="username" required />
          <NewPasswordField
            name="password"
            label={t('setUp.password')}
            hint={t('setUp.passwordHint', { minCharacters: minPasswordCharacters })}
          />
        </div>
      </Section>
      <div className="px-1">
        <CheckboxField name="demoContent" label={t('setUp.demo')} hint={t('setUp.demoHint')} defaultChecked />
      </div>
      <SubmitButton className="justify-self-start">{t('setUp.submit')}</SubmitButton>
    </ActionForm>
  );
}
