import { renderPlain } from '@/lib/markdown/render-plain';
import type { Rendering } from '@/lib/markdown/rendering';

/** The limit that a rendering ran into, and how high it is. */
export type ReachedLimit = { seconds: number } | { megabytes: number };

/** The article as its source, with the problem that says why there is no more. */
export function renderUnrendered(source: string, reached: ReachedLimit): Rendering {
  // Front matter is not read here: it may be what the worker did not get through, and this is the request loop.
  const text = /^\uFEFF?(?:---|\+\+\+)/.test(source) ? `\n${source}` : source;
  return 'seconds' in reached
    ? renderPlain(text, 'rendering-too-long', reached)
    : renderPlain(text, 'rendering-too-large', reached);
}

/** Whether a rendering was cut short, so that another try may give more. */
export function wasCut(rendering: Pick<Rendering, 'problems'>): boolean {
  return rendering.problems.some(({ code }) => code === 'rendering-too-long' || code === 'rendering-too-large');
}
