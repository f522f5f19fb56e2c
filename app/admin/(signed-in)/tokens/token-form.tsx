import { scope } from '@/lib/contract/account';
import type { Translate } from '@/lib/i18n/translator';
import { ActionForm } from '../../components/action-form';
import { CheckboxField } from '../../components/checkbox-field';
import { CreatedSecret } from '../../components/created-secret';
import { FieldGroup } from '../../components/field-group';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { createTokenHere } from './create-token-here';

/** Asks for a token's name and scopes, and shows the new token once. */
export function TokenForm({ t }: { t: Translate }) {
  return (
    <ActionForm action={createTokenHere}>
      <CreatedSecret
        label={t('tokens.token')}
        explanation={t('tokens.created')}
        copy={t('common.copy')}
        copied={t('common.copied')}
      />
      <TextField name="name" label={t('tokens.name')} hint={t('tokens.nameHint')} autoComplete="off" required />
      <FieldGroup name="scopes" label={t('tokens.scopes')}>
        {scope.options.map((option) => (
          <CheckboxField
            key={option}
            name="scopes"
            value={option}
            label={<code className="font-mono text-[0.8125rem]">{option}</code>}
            hint={t(`tokens.scopeHints.${option}`)}
            defaultChecked={option === 'content:read'}
          />
        ))}
      </FieldGroup>
      <SubmitButton className="justify-self-start">{t('tokens.createSubmit')}</SubmitButton>
    </ActionForm>
  );
}
