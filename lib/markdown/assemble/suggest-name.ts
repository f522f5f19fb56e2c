import { nearestName } from '../problems/nearest-name';
import type { ArticleFacts } from './article-facts';

/** The nearest of the known names, for the first thousand problems of an article: a hostile one could ask for the nearest of thousands. */
export function suggestName(facts: ArticleFacts, name: string, known: Iterable<string>): string | undefined {
  return facts.problems.length < most ? nearestName(name, known) : undefined;
}

const most = 1_000;
