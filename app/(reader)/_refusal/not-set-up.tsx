import type { Translate } from '@/lib/i18n/translator';

/** Shown to visitors before the owner has set up the site. It contains no link: the set-up link is only printed in the terminal. */
export function NotSetUp({ translate }: { translate: Translate }) {
  return (
    <div className="notice">
      <h1>{translate('notSetUp.title')}</h1>
      <p>{translate('notSetUp.explanation')}</p>
      <p className="notice-hint">{translate('notSetUp.owner')}</p>
    </div>
  );
}
