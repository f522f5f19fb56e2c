import type { Translate } from '@/lib/i18n/translator';
import { paths } from '@/lib/site/reader-paths';

/** Says that the page could not be rendered, with the id under which the log has the reason. */
export function Failure({
  translate,
  requestId,
  isAway,
}: {
  translate: Translate;
  requestId: string;
  /** The database is temporarily unavailable. */
  isAway: boolean;
}) {
  return (
    <div className="notice" role="alert">
      <h1>{translate(isAway ? 'failure.awayTitle' : 'failure.title')}</h1>
      <p>{translate(isAway ? 'failure.awayExplanation' : 'failure.explanation')}</p>
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
