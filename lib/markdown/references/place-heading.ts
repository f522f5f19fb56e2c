import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import { addHole, type BlockState } from '../block/block-state';
import type { HeadingHole } from '../block/hole';
import { withFormulas } from '../block/with-formulas';
import { plainText } from '../tree/article-node';

/**
 * Adds a hole for a heading's id, derived from its text as on GitHub (Chinese stays readable) unless the author set one. An id that could be
 * the name of a variable (`module`, `config`) gets the prefix `section-`, so that no heading shadows a script's global.
 */
export function placeHeading(heading: Element, state: BlockState): void {
  const offset = heading.position?.start.offset ?? -1;
  const text = withFormulas(plainText(heading), state.holes).replace(/\s+/g, ' ').trim();
  const adjacentLabels = state.labels.get(offset) ?? [];
  state.labels.delete(offset);
  const ownId = state.headingIds.get(offset) ?? null;
  const hole: HeadingHole = {
    kind: 'heading',
    slug: safeId(text),
    text,
    labels: adjacentLabels,
    ownId,
    level: Number(heading.tagName.slice(1)),
    position: heading.position,
  };
  heading.properties.id = addHole(state, hole);
  heading.children.unshift({ type: 'text', value: addHole(state, { kind: 'aliases', heading: hole }) });
}

/** Maximum number of characters of a heading used for its id: every reference repeats the id. */
const maxIdCharacters = 300;

/** The base of a heading's id, before equal ones are numbered. */
function safeId(text: string): string {
  const slug = new GithubSlugger().slug(
    text
      .slice(0, maxIdCharacters)
      .replace(/[\uD800-\uDBFF]$/, '')
      .replace(/\\([A-Za-z]+)/g, '$1'),
  );
  return /^[\w$]*$/.test(slug) ? `section${slug === '' ? '' : '-'}${slug}` : slug;
}
