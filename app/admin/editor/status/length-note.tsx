'use client';

import { characterCount, isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { Notice } from '../../components/notice';
import { useEditorContext } from '../editor-context';

/** The warning is shown from nine tenths of the maximum length. */
const noticeCharacters = 0.9 * maxMarkdownCharacters;

/** The length of the text and the maximum, if the text is close to it or exceeds it. */
export function LengthNote({ markdown }: { markdown: string }) {
  const { text } = useEditorContext();
  if (!isLongerThan(markdown, noticeCharacters)) return null;
  const isTooLong = isLongerThan(markdown, maxMarkdownCharacters);
  const figures = { count: characterCount(markdown), maxCharacters: maxMarkdownCharacters };
  return (
    <Notice tone={isTooLong ? 'bad' : 'info'}>
      {text(isTooLong ? 'banner.tooLong' : 'banner.nearlyTooLong', figures)}
    </Notice>
  );
}
