'use client';

import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { useEditorContext } from '../editor-context';

/** Maximum articles listed, and labels of each; the rest is counted. */
const mostShown = 5;

/** The public articles whose references would dangle, each with the labels that it names. */
export function DanglingList({ dangling }: { dangling: readonly DanglingReferences[] }) {
  const { text, articleBase } = useEditorContext();
  return (
    <div className="grid gap-1">
      <p className="text-bad">{text('publish.danglingIntro')}</p>
      <ul className="grid gap-1">
        {dangling.slice(0, mostShown).map(({ slug, title, labels }) => (
          <li key={slug}>
            <a
              className="text-accent underline"
              href={articleBase + encodeURIComponent(slug)}
              target="_blank"
              rel="noopener"
            >
              {title}
            </a>{' '}
            <code className="break-all">{labels.slice(0, mostShown).join(', ')}</code>
            {labels.length > mostShown && ' …'}
          </li>
        ))}
      </ul>
      {dangling.length > mostShown && <p>{text('publish.more', { count: dangling.length - mostShown })}</p>}
    </div>
  );
}
