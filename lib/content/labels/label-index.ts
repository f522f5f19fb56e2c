import { namesOfFragment } from '@/lib/markdown/references/names-of-fragment';
import type { Label } from '@/lib/markdown/rendering';

/** A label, from a rendering or from the table. */
export interface KnownLabel {
  name: string;
  anchor: string;
  kind: string;
  number: string | null;
  text: string;
}

/** The labels of one article, with the former ids of its headings. */
export interface LabelIndex {
  byName: ReadonlyMap<string, KnownLabel>;
  byAnchor: ReadonlyMap<string, KnownLabel>;
  aliases: ReadonlyMap<string, string>;
}

/** Indexes labels for `findLabel`. `aliases`: current ids of headings by former ones. */
export function indexLabels(labels: readonly KnownLabel[], aliases: ReadonlyMap<string, string>): LabelIndex {
  const byName = new Map<string, KnownLabel>();
  const byAnchor = new Map<string, KnownLabel>();
  for (const label of labels) {
    if (!byName.has(label.name)) byName.set(label.name, label);
    if (!byAnchor.has(label.anchor)) byAnchor.set(label.anchor, label);
  }
  return { byName, byAnchor, aliases };
}

/** The labels of a rendering in the form that other articles look them up. */
export function labelsOf(labels: readonly Label[]): KnownLabel[] {
  return labels.map(({ id, anchor, kind, number, text }) => ({ name: id, anchor, kind, number, text }));
}

/** Resolves `name` in an article: the label with that name, else the heading that formerly had that id. */
export function findLabel({ byName, byAnchor, aliases }: LabelIndex, name: string): KnownLabel | undefined {
  const names = namesOfFragment(name);
  for (const candidate of names) {
    const label = byName.get(candidate);
    if (label !== undefined) return label;
  }
  for (const candidate of names) {
    const heading = aliases.get(candidate);
    const label = heading === undefined ? undefined : byAnchor.get(heading);
    if (label !== undefined) return label;
  }
  return undefined;
}
