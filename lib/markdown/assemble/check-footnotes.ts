import { rename } from '../problems/rename';
import { type ArticleFacts, articleLine } from './article-facts';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';

/** Reports marks of footnotes that are not there, footnotes that nothing refers to, and second footnotes of one name. */
export function checkFootnotes(facts: ArticleFacts): void {
  const { defined, numbers } = facts.footnotes;
  const names = [...defined.values()].map(({ footnote }) => footnote.label);
  for (const block of facts.blocks) {
    for (const { name, position } of block.reading.unknownFootnotes) {
      const suggestion = suggestName(facts, name, names);
      reportAt(facts, block, 'footnote-unknown', { name, suggestion }, position, rename(name, suggestion, position));
    }
    for (const footnote of block.reading.footnotes) {
      const { identifier, label: name, line, column, endColumn } = footnote;
      const position = { start: { line, column: column + 2 }, end: { line, column: endColumn - 1 } };
      const first = defined.get(identifier);
      // Equal blocks share their reading.
      if (first !== undefined && (first.footnote !== footnote || first.block !== block)) {
        const firstLine = articleLine(first.block, first.footnote.line);
        reportAt(facts, block, 'footnote-duplicate', { name, firstLine }, position);
      } else if (!numbers.has(identifier)) reportAt(facts, block, 'footnote-unused', { name }, position);
    }
  }
}
