import type { Actor } from '@/lib/accounts/actor';
import type { Locale } from '@/lib/i18n/locale';

/** The context variables that middleware sets for the handlers. */
export interface ApiEnvironment {
  Variables: { actor: Actor; requestId: string; locale: Locale };
}
