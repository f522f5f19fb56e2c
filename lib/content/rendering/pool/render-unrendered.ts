import { renderPlain } from '@/lib/markdown/render-plain';
import type { Rendering } from '@/lib/markdown/rendering';

/** Why a rendering was ended from outside. */
export type CutReason = 'rendering-too-long' | 'rendering-too-large';

/** The article as its source, with the problem that says why there is no more. `limit` is in seconds or in megabytes. */
export function renderUnrendered(source: string, code: CutReason, limit: number): Rendering {
  // Front matter is not read here: it may be what the worker did not get through, and this is the request loop.
  const text = /^\uFEFF?(?:---|\+\+\+)/.test(source) ? `\n${source}` : source;
  return renderPlain(text, code, reasons[code](limit));
}

/** Whether a rendering was cut short, so that another try may give more. */
export function wasCut(rendering: Pick<Rendering, 'problems'>): boolean {
  return rendering.problems.some(({ code }) => Object.hasOwn(reasons, code));
}

const reasons: Record<CutReason, (limit: number) => string> = {
  'rendering-too-long': (seconds) => `This article was not rendered within ${seconds} s.`,
  'rendering-too-large': (megabytes) => `This article needs more than ${megabytes} MB to be rendered.`,
};
