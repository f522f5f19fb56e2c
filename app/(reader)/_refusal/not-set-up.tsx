import type { Translate } from '@/lib/i18n/translator';

/** What a visitor sees before the owner has set the site up. It names no address: the set-up link is in the terminal alone. */
export function NotSetUp({ translate }: { translate: Translate }) {
  return (
    <div className="notice">
      <h1>{translate('notSetUp.title')}</h1>
      <p>{translate('notSetUp.explanation')}</p>
      <p className="notice-hint">{translate('notSetUp.owner')}</p>
    </div>
  );
}
