import type { HeadingHole, PlacedLabel } from '../block/hole';
import { languageNames } from '../code/language-names';
import { placeOf } from '../problems/place-of';
import { renameFix } from '../problems/rename-fix';
import { replacementFix } from '../problems/replacement-fix';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';
import { reportUnknownCommands } from './unknown-commands';

/** Looks for mistakes that are visible only in the whole article. It runs after all holes are filled. */
export function checkArticle(facts: ArticleFacts): void {
  checkHeadings(facts);
  checkFootnotes(facts);
  checkLanguages(facts);
  checkDefinitions(facts);
  reportUnknownCommands(facts);
}

/** Reports link definitions whose name is already defined: the first counts (CommonMark 0.31.2, 4.7). */
function checkDefinitions(facts: ArticleFacts): void {
  const lines = new Map<string, number>();
  for (const block of facts.blocks) {
    for (const { identifier, name, position } of block.reading.definitions) {
      const firstLine = lines.get(identifier);
      if (firstLine === undefined) lines.set(identifier, articleLine(block, position?.start.line));
      else reportAt(facts, block, 'definition-duplicate', { name, firstLine }, position);
    }
  }
}

/** Reports references to missing footnotes, unused footnotes, and second footnotes with one name. */
function checkFootnotes(facts: ArticleFacts): void {
  const { defined, numbers } = facts.footnotes;
  const names = [...defined.values()].map(({ footnote }) => footnote.label);
  for (const block of facts.blocks) {
    for (const { name, position } of block.reading.unknownFootnotes) {
      const suggestion = suggestName(facts, name, names);
      reportAt(facts, block, 'footnote-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
    }
    for (const footnote of block.reading.footnotes) {
      const { identifier, label: name, line, column, endColumn } = footnote;
      const position = { start: { line, column: column + 2 }, end: { line, column: endColumn - 1 } };
      const first = defined.get(identifier);
      // Equal blocks share one reading.
      if (first !== undefined && (first.footnote !== footnote || first.block !== block)) {
        const firstLine = articleLine(first.block, first.footnote.line);
        reportAt(facts, block, 'footnote-duplicate', { name, firstLine }, position);
      } else if (!numbers.has(identifier)) reportAt(facts, block, 'footnote-unused', { name }, position);
    }
  }
}

/**
 * Reports headings more than one level below the heading before them (WCAG technique G141). The title, which may not be in the source,
 * has level 1. Headings after a reported one are compared with it.
 */
function checkHeadings(facts: ArticleFacts): void {
  let last = 1;
  for (const block of facts.blocks) {
    for (const hole of block.reading.holes) {
      if (hole.kind !== 'heading') continue;
      if (hole.level > last + 1) reportSkipped(hole, last, block, facts);
      last = hole.level;
    }
  }
}

function reportSkipped({ level, position }: HeadingHole, from: number, block: ArticleBlock, facts: ArticleFacts): void {
  const start = position?.start;
  const written = block.source.text.slice(start?.offset ?? 0, (start?.offset ?? 0) + level);
  // A heading in raw HTML has no such mark.
  const isMarked = start !== undefined && written === '#'.repeat(level);
  const place = isMarked ? { start, end: { ...start, column: start.column + level } } : position;
  const fix = isMarked ? replacementFix(placeOf(place), '#'.repeat(from + 1)) : undefined;
  reportAt(facts, block, 'heading-level-skipped', { from, to: level }, place, fix);
}

/** Reports each unknown code language once, at its first use: an invented notation is usually used throughout. */
function checkLanguages(facts: ArticleFacts): void {
  const found = new Map<string, { block: ArticleBlock; first: PlacedLabel; blocks: number }>();
  for (const block of facts.blocks) {
    for (const use of block.reading.unknownLanguages) {
      const known = found.get(use.name);
      if (known === undefined) found.set(use.name, { block, first: use, blocks: 1 });
      else known.blocks += 1;
    }
  }
  for (const [language, { block, first, blocks }] of found) {
    const suggestion = suggestName(facts, language, languageNames);
    const fix = renameFix(language, suggestion, first.position);
    const parameters = { language, suggestion, blocks: blocks > 1 ? blocks : undefined };
    reportAt(facts, block, 'code-language-unknown', parameters, first.position, fix);
  }
}
