import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Language } from '@/lib/kernel/language';
import type { NamedAlert } from '../text/alert-kinds';
import { type Box, boxElement, inlineText } from './box';

/**
 * Makes an alert: an `aside` with the role `note`, which is not a landmark, named by its title; one that can be folded is a `details`.
 */
export function makeAlert(box: Box, { kind, title }: NamedAlert, language: Language): Blockquote {
  const shown: PhrasingContent[] = box.title ?? [{ type: 'text', value: title[language] }];
  const isFolding = box.fold !== 'none';
  const position = box.title?.[0]?.position;
  const heading: Paragraph = {
    type: 'paragraph',
    children: shown,
    data: { ...(isFolding && { hName: 'summary' }), hProperties: { className: ['alert-title'] } },
    ...(position && { position }),
  };
  const className = ['alert', `alert-${kind}`];
  if (isFolding) return boxElement(box, 'details', { className, ...(box.fold === 'open' && { open: true }) }, heading);
  return boxElement(box, 'aside', { className, role: 'note', ariaLabel: inlineText(shown) }, heading);
}
