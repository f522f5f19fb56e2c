import type { Position } from 'unist';
import type { LabelKind } from '../rendering';
import { shorten } from '../text/shorten';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';
import { reportAt } from './report-at';

/**
 * Takes a label up. Of equal names the first counts; a second that an author wrote (`isWritten`) is a problem, one that was made of a
 * heading's text gives way.
 */
export function declareLabel(
  facts: ArticleFacts,
  label: {
    id: string;
    anchor: string;
    kind: LabelKind;
    text: string;
    number: string | null;
    block: ArticleBlock;
    /** Of what the label names. */
    position: Position | undefined;
    /** Of the label itself, where it is known. */
    labelPosition?: Position | undefined;
  },
  isWritten: boolean,
): void {
  const { block, position, labelPosition, ...whole } = label;
  // Each of a thousand rows of a formula has all of its TeX for its text.
  const shown = { ...whole, text: shorten(whole.text) };
  const known = facts.labels.get(label.id);
  if (known === undefined || (isWritten && !known.isWritten)) {
    const line = articleLine(block, position?.start.line);
    facts.labels.set(label.id, { ...shown, line, isWritten });
  } else if (isWritten) {
    reportAt(facts, block, 'label-duplicate', { name: label.id, firstLine: known.line }, labelPosition ?? position);
  }
}
