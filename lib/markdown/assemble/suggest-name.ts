import { nearestName } from '../problems/nearest-name';
import type { ArticleFacts } from './article-facts';

/**
 * The nearest of the known names. Each one that is looked at counts for the article, since a hostile one could ask for the nearest of
 * thousands thousands of times: beyond the bound nothing is suggested.
 */
export function suggestName(facts: ArticleFacts, name: string, known: Iterable<string>): string | undefined {
  if (facts.compared > mostCompared) return undefined;
  const nearest = nearestName(name, counted(facts, known));
  return facts.compared > mostCompared ? undefined : nearest;
}

/** A hundred unknown names beside a thousand known ones. */
const mostCompared = 100_000;

function* counted(facts: ArticleFacts, names: Iterable<string>): Generator<string> {
  for (const name of names) {
    facts.compared += 1;
    if (facts.compared > mostCompared) return;
    yield name;
  }
}
