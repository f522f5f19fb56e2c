import { role } from '@/lib/contract/account';
import type { Translate } from '@/lib/i18n/translator';
import type { Choice } from '../../components/select-field';

/** The roles with their permissions. */
export function roleChoices(t: Translate): Choice[] {
  return role.options.map((option) => ({
    value: option,
    label: `${t(`roles.${option}`)} · ${t(`roleHints.${option}`)}`,
  }));
}
