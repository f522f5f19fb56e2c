'use client';

import type { MouseEvent, RefObject } from 'react';
import type { Language } from '@/lib/kernel/language';
import { useEditorContext } from '../editor-context';
import { type ClickedText, clickedText } from './clicked-text';
import { lineOfElement } from './line-anchors';
import type { PreviewState } from './use-preview';

export interface PreviewPaneProps {
  title: string;
  language: Language;
  markdown: string;
  preview: PreviewState;
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** A click on content of source line `line`. */
  onGoTo(line: number, clicked: ClickedText | null): void;
}

/** The article as readers will see it. A click goes to its source; links do not lead away, but with Ctrl or ⌘ they open in a new tab. */
export function PreviewPane({ title, language, markdown, preview, scroller, content, onGoTo }: PreviewPaneProps) {
  const { text } = useEditorContext();
  const isEmpty = markdown.trim() === '';
  const isUnseen = !isEmpty && preview.figures === null;
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
      <PreviewNotice preview={preview} />
      <section
        ref={scroller}
        className="editor-preview-scroller"
        aria-label={text('preview.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; the source is reachable by keyboard */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div className="editor-preview-page" lang={language === 'zh' ? 'zh-CN' : 'en'} onClick={onClick}>
          {title.trim() !== '' && <h1 className="editor-preview-title">{title}</h1>}
          {isEmpty && <p className="text-ink-soft">{text('preview.empty')}</p>}
          {isUnseen && preview.stage === 'rendering' && <p className="text-ink-soft">{text('preview.rendering')}</p>}
          {isUnseen && preview.stage === 'failed' && (
            <pre className="editor-preview-source">{markdown.slice(0, maxSourceCharacters)}</pre>
          )}
          <div ref={content} className="prose" />
        </div>
      </section>
    </div>
  );
}

/** Maximum characters of a source that is shown instead of its preview. */
const maxSourceCharacters = 20_000;

/** Shown when the page below is not the newest text: it is being rendered, or cannot be. */
function PreviewNotice({ preview: { stage, failure, isLate, figures } }: { preview: PreviewState }) {
  const { text } = useEditorContext();
  const shown = figures === null ? 'source' : 'earlier';
  return (
    <div role="status">
      {stage === 'failed' && (
        <p className="bg-bad-soft px-4 py-2 text-sm text-bad">
          {failure === null ? text('preview.tooLong', { shown }) : text('preview.failed', { message: failure, shown })}
        </p>
      )}
      {isLate && stage !== 'failed' && figures !== null && (
        <p className="editor-preview-late">{text('preview.late')}</p>
      )}
    </div>
  );
}
