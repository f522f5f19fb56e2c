import type { TocEntry } from '@/lib/markdown/rendering';
import { RenderedHtml } from '../_page/rendered-html';
import { type ContentsNode, nestContents } from './nest-contents';

/** A list of one heading would be useless. */
const minEntries = 2;

interface ContentsProps {
  toc: readonly TocEntry[];
  label: string;
  /** The article's language, BCP 47. */
  language: string;
}

/** The contents list with links to the headings: folded on narrow screens, always open next to the text on wide ones. */
export function Contents({ toc, label, language }: ContentsProps) {
  if (toc.length < minEntries) return null;
  return (
    <nav className="contents" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <div lang={language}>
          <ContentsList nodes={nestContents(toc)} />
        </div>
      </details>
    </nav>
  );
}

function ContentsList({ nodes }: { nodes: readonly ContentsNode[] }) {
  return (
    <ol>
      {nodes.map(({ entry, children }) => (
        <li key={entry.id}>
          <RenderedHtml href={`#${encodeURIComponent(entry.id)}`} html={entry.html} />
          {children.length === 0 ? null : <ContentsList nodes={children} />}
        </li>
      ))}
    </ol>
  );
}
