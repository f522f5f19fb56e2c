'use client';

import { Chip, type ChipTone } from '../../components/chip';
import type { ArticleFacts } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import { formatMoment } from '../format-moment';

/** The article's state in words. */
export function ArticleStatusChip({ facts }: { facts: ArticleFacts }) {
  const { text, locale, timeZone } = useEditorContext();
  const { key, tone } = wordsOf(facts);
  const date = facts.scheduledFor === null ? '' : formatMoment(facts.scheduledFor, locale, timeZone);
  return <Chip tone={tone}>{text(`status.${key}`, { date })}</Chip>;
}

function wordsOf({ inTrash, status, hasUnpublishedChanges }: ArticleFacts): { key: string; tone: ChipTone } {
  if (inTrash) return { key: 'trash', tone: 'bad' };
  if (status === 'published')
    return hasUnpublishedChanges ? { key: 'publishedWithChanges', tone: 'accent' } : { key: status, tone: 'good' };
  const tones = { draft: 'neutral', scheduled: 'wait', archived: 'past' } as const;
  return { key: status, tone: tones[status] };
}
