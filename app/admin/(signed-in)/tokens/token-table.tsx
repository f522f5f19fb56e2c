import type { TokenView } from '@/lib/accounts/list-tokens';
import type { Translate } from '@/lib/i18n/translator';
import { now } from '@/lib/kernel/clock';
import { ActionForm } from '../../components/action-form';
import { Chip } from '../../components/chip';
import { CloseDialogButton, FormDialog } from '../../components/dialog';
import { Moment } from '../../components/moment';
import { SubmitButton } from '../../components/submit-button';
import { revokeTokenHere } from './revoke-token-here';

interface Say {
  words: (date: Date) => string;
  exact: (date: Date) => string;
}

/** The tokens; `showPerson` if the list includes those of other people. */
export function TokenTable({
  tokens,
  showPerson,
  say,
  t,
}: {
  tokens: readonly TokenView[];
  showPerson: boolean;
  say: Say;
  t: Translate;
}) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('tokens.columns.name')}</th>
          {showPerson && (
            <th scope="col" className="max-md:hidden">
              {t('tokens.columns.person')}
            </th>
          )}
          <th scope="col" className="max-sm:hidden">
            {t('tokens.columns.lastUsed')}
          </th>
          <th scope="col">
            <span className="sr-only">{t('tokens.columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td className="w-full">
              <div className="font-medium wrap-anywhere">{token.name}</div>
              <div className="mt-0.5 font-mono text-[0.8125rem] text-ink-soft">{token.prefix}…</div>
              <div className="mt-1 flex flex-wrap gap-1">
                {token.scopes.map((scope) => (
                  <Chip key={scope}>{scope}</Chip>
                ))}
              </div>
            </td>
            {showPerson && (
              <td className="min-w-24 text-[0.8125rem] text-ink-soft max-md:hidden">{token.person.name}</td>
            )}
            <td className="text-[0.8125rem] text-ink-soft max-sm:hidden">
              {token.lastUsedAt ? (
                <Moment
                  date={token.lastUsedAt}
                  words={say.words(token.lastUsedAt)}
                  exact={say.exact(token.lastUsedAt)}
                />
              ) : (
                t('common.never')
              )}
            </td>
            <td className="text-right">
              <TokenEnd token={token} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TokenEnd({ token, t }: { token: TokenView; t: Translate }) {
  if (token.revokedAt) return <Chip tone="bad">{t('tokens.revokedMark')}</Chip>;
  if (token.expiresAt && token.expiresAt <= now()) return <Chip tone="past">{t('tokens.expiredMark')}</Chip>;
  return (
    <FormDialog
      trigger={t('tokens.revoke')}
      triggerVariant="danger"
      title={t('tokens.revokeTitle', { name: token.name })}
      description={t('tokens.revokeBody')}
    >
      <ActionForm action={revokeTokenHere}>
        <input type="hidden" name="id" value={token.id} />
        <input type="hidden" name="name" value={token.name} />
        <div className="flex justify-end gap-2">
          <CloseDialogButton>{t('common.cancel')}</CloseDialogButton>
          <SubmitButton variant="danger">{t('tokens.revoke')}</SubmitButton>
        </div>
      </ActionForm>
    </FormDialog>
  );
}
