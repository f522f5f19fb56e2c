'use client';

import type { EditorView } from '@codemirror/view';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { type LineAnchor, lineAnchors } from './line-anchors';
import { lineAtTop, referencePoint, scrollTopFor, topOfLine } from './scroll-map';

/**
 * Synchronizes the scrolling of source and preview: when the person scrolls one, the other follows by source lines. Returns a function
 * to be called after the preview changed, which aligns it with the source again.
 */
export function useSyncedScroll(
  view: EditorView | null,
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  isOn: boolean,
): () => void {
  const leader = useRef<'source' | 'preview'>('source');
  const anchors = useRef<LineAnchor[] | null>(null);
  const timing = useRef({ timer: undefined as ReturnType<typeof setTimeout> | undefined, cost: 0, ended: 0 });

  const follow = useCallback(() => {
    const { current: pane } = scroller;
    const { current: body } = content;
    if (!isOn || view === null || pane === null || body === null) return;
    anchors.current ??= measureTime(timing.current, () => lineAnchors(body, pane));
    const end = { line: view.state.doc.lines + 1, top: pane.scrollHeight };
    if (leader.current === 'source') {
      const line = lineAtHeight(view, referencePoint(view.scrollDOM));
      pane.scrollTop = scrollTopFor(topOfLine(line, anchors.current, end), pane);
    } else {
      const line = lineAtTop(referencePoint(pane), anchors.current, end);
      view.scrollDOM.scrollTop = scrollTopFor(heightOfLine(view, line), view.scrollDOM);
    }
  }, [view, scroller, content, isOn]);

  /** Measures again soon: at once on a page of normal length, otherwise so seldom that measuring takes a tenth of the time. */
  const scheduleMeasuring = useCallback(() => {
    const { current } = timing;
    clearTimeout(current.timer);
    const wait = current.ended + 9 * current.cost - performance.now();
    const measure = () => {
      anchors.current = null;
      follow();
    };
    current.timer = setTimeout(() => requestAnimationFrame(measure), Math.max(0, wait));
  }, [follow]);

  useEffect(() => {
    const { current: pane } = scroller;
    if (!isOn || view === null || pane === null) return;
    anchors.current = null;
    follow();
    const stop = listenToScrolling(view.scrollDOM, pane, leader, follow);
    const measure = new ResizeObserver(scheduleMeasuring);
    measure.observe(pane);
    if (content.current) measure.observe(content.current);
    return () => {
      stop();
      clearTimeout(timing.current.timer);
      measure.disconnect();
    };
  }, [view, scroller, content, isOn, follow, scheduleMeasuring]);

  return scheduleMeasuring;
}

/** Stores in `kept` how many milliseconds `work` took and when it ended. */
function measureTime<Result>(timing: { cost: number; ended: number }, work: () => Result): Result {
  const started = performance.now();
  const result = work();
  timing.ended = performance.now();
  timing.cost = timing.ended - started;
  return result;
}

/** The pane that the person uses leads; scrolling by the program moves only the other one. */
function listenToScrolling(
  source: HTMLElement,
  preview: HTMLElement,
  leader: { current: 'source' | 'preview' },
  follow: () => void,
) {
  const stop = new AbortController();
  const { signal } = stop;
  let frame = 0;
  const scrolled = (pane: 'source' | 'preview') => () => {
    if (leader.current !== pane) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  };
  for (const [element, pane] of [
    [source, 'source'],
    [preview, 'preview'],
  ] as const) {
    const lead = () => {
      leader.current = pane;
    };
    for (const event of ['pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin', 'pointerenter'] as const) {
      element.addEventListener(event, lead, { signal, passive: true });
    }
    element.addEventListener('scroll', scrolled(pane), { signal, passive: true });
  }
  return () => {
    cancelAnimationFrame(frame);
    stop.abort();
  };
}

/** The source line, with a fraction for the part above, at a height in CodeMirror's scrolled content. */
function lineAtHeight(view: EditorView, height: number): number {
  const block = view.lineBlockAtHeight(height - view.documentPadding.top);
  const line = view.state.doc.lineAt(block.from).number;
  const part = block.height > 0 ? (height - view.documentPadding.top - block.top) / block.height : 0;
  return line + Math.min(1, Math.max(0, part));
}

function heightOfLine(view: EditorView, line: number): number {
  const whole = Math.min(view.state.doc.lines, Math.max(1, Math.floor(line)));
  const block = view.lineBlockAt(view.state.doc.line(whole).from);
  return view.documentPadding.top + block.top + block.height * Math.min(1, line - whole);
}
