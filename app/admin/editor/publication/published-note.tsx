'use client';

import { Dialog } from '@base-ui/react/dialog';
import { toast } from 'sonner';
import { Button } from '../../components/button';
import { buttonClass } from '../../components/classes';
import type { ArticleFacts } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import { formatMoment } from '../format-moment';

/** Shown after publishing: the address of the article, public now or from its date on. */
export function PublishedNote({ facts, slug, onClose }: { facts: ArticleFacts; slug: string; onClose(): void }) {
  const { text, locale, timeZone, articleBase } = useEditorContext();
  const isScheduled = facts.status === 'scheduled';
  const address = facts.liveUrl ?? articleBase + slug;
  const date = facts.scheduledFor === null ? '' : formatMoment(facts.scheduledFor, locale, timeZone);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast.success(text('notice.copied')),
      () => toast.error(text('notice.copyFailed')),
    );
  return (
    <>
      <Dialog.Title className="text-lg font-semibold">
        {text(isScheduled ? 'publish.scheduledHeading' : 'publish.doneHeading')}
      </Dialog.Title>
      <Dialog.Description className="-mt-2 text-sm text-ink-soft">
        {isScheduled ? text('publish.scheduledIntro', { date }) : text('publish.doneIntro')}
      </Dialog.Description>
      <p className="rounded-md bg-sunken px-3 py-2 text-sm break-all">
        {isScheduled ? (
          address
        ) : (
          <a className="text-accent underline" href={address} target="_blank" rel="noopener">
            {address}
          </a>
        )}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{text('publish.done')}</Button>
        <Button onClick={copy}>{text('publish.copyLink')}</Button>
        {!isScheduled && (
          <a className={buttonClass('primary')} href={address} target="_blank" rel="noopener">
            {text('publish.open')}
          </a>
        )}
      </div>
    </>
  );
}
