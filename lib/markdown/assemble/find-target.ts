import { ownValue } from '@/lib/kernel/own-value';
import { namesOfFragment } from '../references/names-of-fragment';
import type { LabelKind } from '../rendering';
import { shorten } from '../text/shorten';
import type { ArticleFacts } from './article-facts';

/** A target with what a reference shows of it. */
export interface Target {
  href: string;
  kind: LabelKind;
  number: string | null;
  text: string;
  /** Title of the other article that contains it. */
  title: string | null;
}

/** The target of a reference: a label of this article or another, or a heading or an element by its id. */
export function findTarget(name: string, facts: ArticleFacts): Target | undefined {
  const label = facts.labels.get(name);
  const shown = ({ number, text }: { number: string | null; text: string }) => {
    return { number: number && shorten(number), text: shorten(text) };
  };
  if (label !== undefined) return { href: `#${label.anchor}`, kind: label.kind, ...shown(label), title: null };
  const external = facts.options.externalLabels;
  const other = external && ownValue(external, name);
  if (other !== undefined) return { href: other.url, kind: other.kind, ...shown(other), title: shorten(other.title) };
  const anchor = findAnchor(name, facts);
  return anchor === undefined
    ? undefined
    : { href: `#${anchor}`, kind: 'block', number: null, text: name, title: null };
}

/** The id that a fragment refers to: a label's, a heading's as GitHub makes it, or a raw HTML id, which sanitizing prefixed. */
export function findAnchor(name: string, facts: ArticleFacts): string | undefined {
  for (const candidate of namesOfFragment(name)) {
    const label = facts.labels.get(candidate);
    if (label !== undefined) return label.anchor;
  }
  const own = `user-content-${name}`;
  return facts.ids.has(own) ? own : facts.ids.has(name) ? name : undefined;
}
