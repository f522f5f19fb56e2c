import type { ReactNode } from 'react';

export type ChipTone = 'neutral' | 'good' | 'wait' | 'past' | 'bad' | 'accent';

const tones: Record<ChipTone, string> = {
  neutral: 'bg-sunken text-ink-soft',
  good: 'bg-good-soft text-good',
  wait: 'bg-wait-soft text-wait',
  past: 'bg-past-soft text-past',
  bad: 'bg-bad-soft text-bad',
  accent: 'bg-accent-soft text-accent',
};

/** A short fact in words; the colour only repeats the meaning of the words. */
export function Chip({
  tone = 'neutral',
  children,
  title,
}: {
  tone?: ChipTone;
  children: ReactNode;
  title?: string | undefined;
}) {
  return (
    <span
      title={title}
      className={`inline-flex items-center rounded-full px-2 py-px text-[0.8125rem] whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
