import type { Position } from 'unist';
import type { LabelKind } from '../rendering';
import { shorten } from '../text/shorten';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';
import { reportAt } from './report-at';

/**
 * Registers a label. The first of equal names counts: a second one that an author wrote (`isWritten`) is a problem, one made from a
 * heading's text is dropped.
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
    /** Position of what the label names. */
    position: Position | undefined;
    /** Position of the label itself, if known. */
    labelPosition?: Position | undefined;
  },
  isWritten: boolean,
): void {
  const { block, position, labelPosition, ...whole } = label;
  // The text of each row of a formula is all of its TeX, and there may be a thousand rows.
  const shown = { ...whole, text: shorten(whole.text) };
  const known = facts.labels.get(label.id);
  if (known === undefined || (isWritten && !known.isWritten)) {
    const line = articleLine(block, position?.start.line);
    facts.labels.set(label.id, { ...shown, line, isWritten });
  } else if (isWritten) {
    reportAt(facts, block, 'label-duplicate', { name: label.id, firstLine: known.line }, labelPosition ?? position);
  }
}
