'use client';

import { characterCount, isLongerThan, longestMarkdown } from '@/lib/kernel/text-length';
import { Notice } from '../../components/notice';
import { useEditorContext } from '../editor-context';

/** Warns the writer from nine tenths of the maximum length on. */
const nearly = 0.9 * longestMarkdown;

/** How long the text is and how long it may be, where it comes near that or is beyond it. */
export function LengthNote({ markdown }: { markdown: string }) {
  const { text } = useEditorContext();
  if (!isLongerThan(markdown, nearly)) return null;
  const isTooLong = isLongerThan(markdown, longestMarkdown);
  const figures = { count: characterCount(markdown), most: longestMarkdown };
  return (
    <Notice tone={isTooLong ? 'bad' : 'info'}>
      {text(isTooLong ? 'banner.tooLong' : 'banner.nearlyTooLong', figures)}
    </Notice>
  );
}
