'use client';

import type { MouseEvent, RefObject } from 'react';
import { useEditorContext } from '../editor-context';
import { type ClickedText, clickedText } from './clicked-text';
import { lineOfElement } from './line-anchors';
import type { PreviewState } from './use-preview';

export interface PreviewPaneProps {
  title: string;
  language: 'zh' | 'en';
  isEmpty: boolean;
  preview: PreviewState;
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** A click on something that came of source line `line`. */
  onGoTo(line: number, clicked: ClickedText | null): void;
}

/** The article as readers will see it. A click goes to its source; links do not lead away, but with Ctrl or ⌘ they open in a new tab. */
export function PreviewPane({ title, language, isEmpty, preview, scroller, content, onGoTo }: PreviewPaneProps) {
  const { text } = useEditorContext();
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a[href]');
    if (link !== null) event.preventDefault();
    if (link instanceof HTMLAnchorElement && (event.metaKey || event.ctrlKey)) {
      window.open(link.href, '_blank', 'noopener');
      return;
    }
    const line = lineOfElement(event.target);
    if (line !== null && window.getSelection()?.isCollapsed !== false) onGoTo(line, clickedText(event.nativeEvent));
  };
  return (
    <div className="editor-preview">
      {preview.stage === 'failed' && (
        <p role="status" className="bg-bad-soft px-4 py-2 text-sm text-bad">
          {text('preview.failed', { message: preview.failure ?? '' })}
        </p>
      )}
      <section
        ref={scroller}
        className="editor-preview-scroller"
        aria-label={text('preview.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; the source is reachable by keyboard */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div className="editor-preview-page" lang={language === 'zh' ? 'zh-CN' : 'en'} onClick={onClick}>
          {title.trim() !== '' && <h1 className="editor-preview-title">{title}</h1>}
          {isEmpty && <p className="text-ink-soft">{text('preview.empty')}</p>}
          {!isEmpty && preview.stage === 'rendering' && preview.figures === null && (
            <p className="text-ink-soft">{text('preview.rendering')}</p>
          )}
          <div ref={content} className="prose" />
        </div>
      </section>
    </div>
  );
}
