import type { Actor } from '@/lib/accounts/actor';
import type { Locale } from '@/lib/i18n/locale';

/** What the steps before a handler leave for it on the context. */
export interface ApiEnvironment {
  Variables: { actor: Actor; requestId: string; locale: Locale };
}
