import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'good' | 'bad';

const tones: Record<NoticeTone, string> = {
  info: 'border-line bg-sunken text-ink',
  good: 'border-good/30 bg-good-soft text-ink',
  bad: 'border-bad/40 bg-bad-soft text-ink',
};

const icons = { info: Info, good: CircleCheck, bad: CircleAlert };
const iconTones: Record<NoticeTone, string> = { info: 'text-ink-soft', good: 'text-good', bad: 'text-bad' };

/** A message within the page; an error is announced at once. */
export function Notice({ tone = 'info', children }: { tone?: NoticeTone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`flex gap-2.5 rounded-md border px-3 py-2 text-sm ${tones[tone]}`}
    >
      <Icon aria-hidden size={18} className={`mt-px shrink-0 ${iconTones[tone]}`} />
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
