import GithubSlugger from 'github-slugger';
import type { FormulaHole, HeadingHole, Item } from '../block/hole';
import type { LabelKind } from '../rendering';
import { letters } from '../text/letters';
import { anchorName } from './anchor-name';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { declareLabel } from './declare-label';
import { freeAnchor } from './free-anchor';

/**
 * Numbers an article in its order: headings get their ids; equations, figures, tables, listings and theorems the next number of their
 * kind; every label its element. Anchors are made from labels, so they survive renumbering.
 */
export function numberArticle(facts: ArticleFacts): void {
  const counters = new Map<LabelKind, number>();
  const slugger = new GithubSlugger();
  for (const block of facts.blocks) {
    for (const hole of block.reading.holes) {
      if (hole.kind === 'heading') nameHeading(hole, block, slugger, facts);
      else if (hole.kind === 'anchor') numberItem(hole.item, block, counters, facts);
      else if (hole.kind === 'code' && hole.item !== null) numberItem(hole.item, block, counters, facts);
      else if (hole.kind === 'formula' && hole.plan.rows.length > 0) numberRows(hole, block, counters, facts);
    }
  }
}

function next(counters: Map<LabelKind, number>, kind: LabelKind): number {
  const number = (counters.get(kind) ?? 0) + 1;
  counters.set(kind, number);
  return number;
}

function nameHeading(hole: HeadingHole, block: ArticleBlock, slugger: GithubSlugger, facts: ArticleFacts): void {
  const { text, ownId, position } = hole;
  const anchor = freeAnchor(
    slugger.slug(ownId === null ? hole.slug : anchorName('heading', ownId.name)),
    facts.anchors,
  );
  block.anchors.set(hole, anchor);
  const label = { anchor, kind: 'heading' as const, text, number: null, block, position };
  declareLabel(facts, { ...label, id: anchor }, false);
  for (const { name, position: labelPosition } of ownId === null ? hole.labels : [ownId, ...hole.labels])
    declareLabel(facts, { ...label, id: name, labelPosition }, true);
  for (const id of facts.options.headingAliases?.[anchor] ?? []) declareLabel(facts, { ...label, id }, false);
}

function numberItem(item: Item, block: ArticleBlock, counters: Map<LabelKind, number>, facts: ArticleFacts): void {
  const number = item.isNumbered ? String(next(counters, item.kind)) : null;
  if (number !== null) block.numbers.set(item, number);
  const [first] = item.labels;
  if (first === undefined) return;
  const anchor = freeAnchor(anchorName(item.kind, first), facts.anchors);
  block.itemAnchors.set(item, anchor);
  for (const id of item.labels) {
    declareLabel(facts, { id, anchor, kind: item.kind, text: item.text, number, block, position: item.position }, true);
  }
}

function numberRows(
  hole: FormulaHole,
  block: ArticleBlock,
  counters: Map<LabelKind, number>,
  facts: ArticleFacts,
): void {
  const { rows, group } = hole.plan;
  const shared = group !== null && rows.some((row) => row.isNumbered) ? String(next(counters, 'equation')) : null;
  const declare = rowLabels(hole, block, facts);
  const anchor = declare(group ?? [], shared);
  if (anchor !== null) block.anchors.set(hole, anchor);
  let letter = 0;
  const anchors: (string | null)[] = [];
  const numbers = rows.map((row) => {
    const rowNumber = row.isNumbered
      ? shared === null
        ? String(next(counters, 'equation'))
        : shared + letters(letter)
      : null;
    if (rowNumber !== null) letter += 1;
    const number = rowNumber ?? (row.tag === null ? null : row.tag.replace(/^\(([\s\S]*)\)$/, '$1'));
    anchors.push(declare(row.labels, number));
    return rowNumber === null ? row.tag : `(${rowNumber})`;
  });
  block.rowNumbers.set(hole, numbers);
  block.rowAnchors.set(hole, anchors);
}

/** Declares the labels of a formula, each at its next occurrence, and returns the id of what they name. */
function rowLabels(hole: FormulaHole, block: ArticleBlock, facts: ArticleFacts) {
  const text = hole.tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const places = new Map<string, FormulaHole['labels']>();
  for (const label of hole.labels) places.set(label.name, [...(places.get(label.name) ?? []), label]);
  return ([...labels]: string[], number: string | null): string | null => {
    const [first] = labels;
    if (first === undefined) return null;
    const anchor = freeAnchor(anchorName('equation', first), facts.anchors);
    for (const id of labels) {
      const labelPosition = places.get(id)?.shift()?.position;
      const label = { id, anchor, kind: 'equation' as const, text, number, block, position: hole.position };
      declareLabel(facts, { ...label, labelPosition }, true);
    }
    return anchor;
  };
}
