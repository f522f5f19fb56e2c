import type { PublishedHeading } from './align-headings';
import { matchHeadings } from './match-headings';

/** A former id of a heading, and the present one. */
export interface HeadingAlias {
  alias: string;
  heading: string;
}

/** Former ids that an article keeps; the oldest go first. */
const keptAtMost = 200;

/**
 * The former ids of an article's headings after it is published again, oldest first: `stored` ones follow their heading through
 * any number of renamings, and what vanished now is added (see matchHeadings). An id that something in the new text has itself
 * (`taken`) is no alias any more, and the aliases of a removed heading go with it.
 */
export function nextAliases(
  stored: readonly HeadingAlias[],
  before: readonly PublishedHeading[],
  after: readonly PublishedHeading[],
  taken: ReadonlySet<string>,
): HeadingAlias[] {
  const replaced = matchHeadings(before, after);
  const present = new Set(after.map(({ id }) => id));
  const aliases = new Map<string, string>();
  for (const { alias, heading } of stored) {
    const now = present.has(heading) ? heading : replaced.get(heading);
    if (now !== undefined) aliases.set(alias, now);
  }
  for (const [alias, heading] of replaced) {
    aliases.delete(alias);
    aliases.set(alias, heading);
  }
  const free = [...aliases].filter(([alias]) => !taken.has(alias) && !present.has(alias));
  return free.slice(-keptAtMost).map(([alias, heading]) => ({ alias, heading }));
}
