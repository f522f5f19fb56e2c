import type { PublishedHeading } from './align-headings';
import { matchHeadings } from './match-headings';

/** A former id of a heading, and its current one. */
export interface HeadingAlias {
  alias: string;
  heading: string;
}

/** Maximum former ids of an article; the oldest are dropped. */
const maxAliases = 200;

/**
 * The former ids of an article's headings after it is published again, oldest first: `stored` ones follow their heading through
 * any number of renamings, and ids that disappeared now are added (see matchHeadings). An id that is used in the new text
 * (`takenIds`) is no longer an alias, and the aliases of a removed heading are removed.
 */
export function nextAliases(
  stored: readonly HeadingAlias[],
  before: readonly PublishedHeading[],
  after: readonly PublishedHeading[],
  takenIds: ReadonlySet<string>,
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
  const free = [...aliases].filter(([alias]) => !takenIds.has(alias) && !present.has(alias));
  return free.slice(-maxAliases).map(([alias, heading]) => ({ alias, heading }));
}
