'use client';

import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { useEditorContext } from '../editor-context';

/** Maximum articles listed, and labels of each; the rest is counted. */
const maxShownReferences = 5;

/** The public articles whose references would dangle, each with the labels that it names. */
export function DanglingList({ dangling }: { dangling: readonly DanglingReferences[] }) {
  const { text, articleBase } = useEditorContext();
  return (
    <div className="grid gap-1">
      <p className="text-bad">{text('publish.danglingIntro')}</p>
      <ul className="grid gap-1">
        {dangling.slice(0, maxShownReferences).map(({ slug, title, labels }) => (
          <li key={slug}>
            <a
              className="text-accent underline"
              href={articleBase + encodeURIComponent(slug)}
              target="_blank"
              rel="noopener"
            >
              {title}
            </a>{' '}
            <code className="break-all">{labels.slice(0, maxShownReferences).join(', ')}</code>
            {labels.length > maxShownReferences && ' …'}
          </li>
        ))}
      </ul>
      {dangling.length > maxShownReferences && (
        <p>{text('publish.more', { count: dangling.length - maxShownReferences })}</p>
      )}
    </div>
  );
}
