'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, useState } from 'react';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import type { Problem } from '@/lib/markdown/rendering';
import { Button } from '../../components/button';
import { backdropClass, dialogClass } from '../../components/classes';
import { Notice } from '../../components/notice';
import type { ArticleDraft, ArticleFacts } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import type { PreviewState } from '../preview/use-preview';
import { DateChoice } from './date-choice';
import { firstDate, type PublicationPlan, publicationPlan } from './publication-plan';
import { PublishedNote } from './published-note';
import { ReviewFacts } from './review-facts';
import type { PublicationFailure } from './use-publication';

export interface ReviewDialogProps {
  draft: ArticleDraft;
  facts: ArticleFacts;
  preview: PreviewState;
  onClose(): void;
  onGoTo(problem: Problem): void;
  /** Saves, and returns the references of other articles that publishing would leave dangling. */
  onReview(): Promise<DanglingReferences[]>;
  /** Saves and publishes. Returns what went wrong, or null. */
  onPublish(publishedAt: string | null | undefined, allowDangling: boolean): Promise<PublicationFailure | null>;
}

/** The second step of publishing: a review of what will be published; afterwards the public link. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { onClose } = props;
  const [done, setDone] = useState(false);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className={`${dialogClass} editor-review`}>
          {done ? (
            <PublishedNote facts={props.facts} slug={props.draft.slug} onClose={onClose} />
          ) : (
            <Review {...props} onDone={() => setDone(true)} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Review(props: ReviewDialogProps & { onDone(): void }) {
  const { draft, facts, preview, onClose, onGoTo, onPublish, onDone } = props;
  const { text } = useEditorContext();
  const [date, setDate] = useState(() => firstDate(draft, facts));
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [dangling, setDangling] = useDangling(props);
  const dangles = dangling.length > 0;
  const plan = publicationPlan(date, facts.isPublic, Date.now());
  const hasTitle = draft.title.trim() !== '';
  const publish = async () => {
    if (plan.kind !== 'publish' && plan.kind !== 'schedule') return;
    setWorking(true);
    const failed = await onPublish(plan.publishedAt, dangles);
    setWorking(false);
    setFailure(failed?.sentence ?? null);
    if (failed === null) onDone();
    else if (failed.dangling.length > 0) setDangling(failed.dangling);
  };
  const hasErrors = preview.problems.some(({ severity }) => severity === 'error');
  return (
    <>
      <Dialog.Title className="text-lg font-semibold">
        {text(facts.isPublic ? 'publish.headingChanges' : 'publish.heading')}
      </Dialog.Title>
      <Dialog.Description className="-mt-3 text-sm text-ink-soft">
        {text(facts.isPublic ? 'publish.introChanges' : 'publish.intro')}
      </Dialog.Description>
      <ReviewFacts draft={draft} preview={preview} dangling={dangling} onGoTo={onGoTo}>
        <DateChoice
          date={date}
          isPublic={facts.isPublic}
          publishedAt={draft.publishedAt}
          fault={dateFault(plan)}
          onChange={setDate}
        />
      </ReviewFacts>
      {!hasTitle && <Notice tone="bad">{text('publish.needsTitle')}</Notice>}
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{text('publish.cancel')}</Button>
        <Button
          variant="primary"
          disabled={isWorking || !hasTitle || dateFault(plan) !== null}
          onClick={publish}
          data-testid="confirm-publication"
        >
          {text(isWorking ? 'publish.working' : confirmKey(plan, facts.isPublic, { hasErrors, dangles }))}
        </Button>
      </div>
    </>
  );
}

/** References in other articles that publishing would break, loaded once when the review opens. */
function useDangling({ facts, onReview }: ReviewDialogProps) {
  const [dangling, setDangling] = useState<DanglingReferences[]>([]);
  const review = useRef(onReview);
  useEffect(() => {
    let isOpen = true;
    if (facts.isPublic) void review.current().then((found) => isOpen && setDangling(found));
    return () => {
      isOpen = false;
    };
  }, [facts.isPublic]);
  return [dangling, setDangling] as const;
}

function dateFault(plan: PublicationPlan): string | null {
  if (plan.kind === 'date_missing') return 'publish.atMissing';
  return plan.kind === 'already_public' ? 'publish.alreadyPublic' : null;
}

/** Faults of the publication: errors in the text, and references of other articles that would dangle. */
interface Faults {
  hasErrors: boolean;
  dangles: boolean;
}

function confirmKey(plan: PublicationPlan, isPublic: boolean, { hasErrors, dangles }: Faults): string {
  if (plan.kind === 'schedule') return 'publish.confirmSchedule';
  if (dangles) return 'publish.confirmDangling';
  if (hasErrors) return 'publish.confirmAnyway';
  return isPublic ? 'publish.confirmChanges' : 'publish.confirm';
}
