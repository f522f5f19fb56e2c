import { nearestName } from '../problems/nearest-name';
import type { ArticleFacts } from './article-facts';

/**
 * The nearest of the known names. Every comparison counts towards a bound for the article, since a hostile one could ask thousands of
 * times for the nearest of thousands: beyond the bound nothing is suggested.
 */
export function suggestName(facts: ArticleFacts, name: string, known: Iterable<string>): string | undefined {
  if (facts.compared > maxComparisons) return undefined;
  const nearest = nearestName(name, counted(facts, known));
  return facts.compared > maxComparisons ? undefined : nearest;
}

/** A hundred unknown names times a thousand known ones. */
const maxComparisons = 100_000;

function* counted(facts: ArticleFacts, names: Iterable<string>): Generator<string> {
  for (const name of names) {
    facts.compared += 1;
    if (facts.compared > maxComparisons) return;
    yield name;
  }
}
