import type { ArticleStatus } from '@/lib/contract/article';
import { Chip, type ChipTone } from './chip';

const tones: Record<ArticleStatus | 'trash', ChipTone> = {
  draft: 'neutral',
  scheduled: 'wait',
  published: 'good',
  archived: 'past',
  trash: 'bad',
};

/** The state of an article; `label` is its name in the interface's language (`admin.status.<status>`). */
export function StatusChip({
  status,
  label,
  title,
}: {
  status: ArticleStatus | 'trash';
  label: string;
  title?: string | undefined;
}) {
  return (
    <Chip tone={tones[status]} title={title}>
      {label}
    </Chip>
  );
}
