import { renderPlain } from '@/lib/markdown/render-plain';
import type { Rendering } from '@/lib/markdown/rendering';

/** The limit that a rendering exceeded. */
export type ReachedLimit = { seconds: number } | { megabytes: number };

/** The article as its source, with the problem that explains why it was not rendered. */
export function renderUnrendered(source: string, limit: ReachedLimit): Rendering {
  // Front matter is not read here: it may be the cause, and this thread answers requests.
  const text = /^\uFEFF?(?:---|\+\+\+)/.test(source) ? `\n${source}` : source;
  return 'seconds' in limit
    ? renderPlain(text, 'rendering-too-long', limit)
    : renderPlain(text, 'rendering-too-large', limit);
}

/** Whether a rendering was cut short, so that another attempt may succeed. */
export function wasTruncated(rendering: Pick<Rendering, 'problems'>): boolean {
  return rendering.problems.some(({ code }) => code === 'rendering-too-long' || code === 'rendering-too-large');
}
