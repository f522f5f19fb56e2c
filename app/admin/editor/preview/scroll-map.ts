import type { LineAnchor } from './line-anchors';

/** The scroll state of a pane, in pixels. */
export interface Viewport {
  scrollTop: number;
  scrollHeight: number;
  clientHeight: number;
}

/**
 * The point of a pane that is aligned with its counterpart: the top edge of the view at the start of the content, its bottom edge at
 * the end, and interpolated between. So both panes reach both ends together without jumps. Pixels from the content's top.
 */
export function referencePoint({ scrollTop, scrollHeight, clientHeight }: Viewport): number {
  const range = scrollHeight - clientHeight;
  return range <= 0 ? 0 : (scrollTop * scrollHeight) / range;
}

/** The scroll position at which `point` is the reference point: the inverse of `referencePoint`. */
export function scrollTopFor(point: number, { scrollHeight, clientHeight }: Viewport): number {
  const range = Math.max(0, scrollHeight - clientHeight);
  return Math.min(range, Math.max(0, (point * range) / scrollHeight));
}

/** The position of a source line (with a fraction) in the preview, interpolated between anchors. `end` is the last anchor. */
export function topOfLine(line: number, anchors: readonly LineAnchor[], end: LineAnchor): number {
  const { before, after } = around(anchors, end, (anchor) => anchor.line <= line);
  return interpolate(line, before.line, after.line, before.top, after.top);
}

/** The source line (with a fraction) at `top` in the preview: the inverse of `topOfLine`. */
export function lineAtTop(top: number, anchors: readonly LineAnchor[], end: LineAnchor): number {
  const { before, after } = around(anchors, end, (anchor) => anchor.top <= top);
  return interpolate(top, before.top, after.top, before.line, after.line);
}

function around(anchors: readonly LineAnchor[], end: LineAnchor, isBefore: (anchor: LineAnchor) => boolean) {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor !== undefined && isBefore(anchor)) low = middle + 1;
    else high = middle;
  }
  return { before: anchors[low - 1] ?? { line: 1, top: 0 }, after: anchors[low] ?? end };
}

function interpolate(value: number, from: number, to: number, low: number, high: number): number {
  if (to <= from) return low;
  return low + (high - low) * Math.min(1, Math.max(0, (value - from) / (to - from)));
}
