import { type ArticleFacts, articleLine } from './article-facts';
import { reportAt } from './report-at';

/** Reports definitions of links whose name was defined before: the first counts (CommonMark 0.31.2, 4.7). */
export function checkDefinitions(facts: ArticleFacts): void {
  const lines = new Map<string, number>();
  for (const block of facts.blocks) {
    for (const { identifier, name, position } of block.reading.definitions) {
      const firstLine = lines.get(identifier);
      if (firstLine === undefined) lines.set(identifier, articleLine(block, position?.start.line));
      else reportAt(facts, block, 'definition-duplicate', { name, firstLine }, position);
    }
  }
}
