import type { Translate } from '@/lib/i18n/translator';
import { paths } from './paths';

/** Says that the page could not be made, with the id under which the log has the reason. */
export function Failure({ translate, requestId }: { translate: Translate; requestId: string }) {
  return (
    <div className="notice" role="alert">
      <h1>{translate('failure.title')}</h1>
      <p>{translate('failure.explanation')}</p>
      {requestId === '' ? null : (
        <p className="notice-hint">
          {translate('failure.request')} <code>{requestId}</code>
        </p>
      )}
      <p>
        <a href={paths.feed()}>{translate('notFound.feed')}</a>
      </p>
    </div>
  );
}
