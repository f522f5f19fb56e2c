import type { ExternalLabel } from '@/lib/markdown/rendering';
import { externalLabel } from '../labels/external-label';
import { findLabel } from '../labels/label-index';
import type { RenderingInputs } from '../rendering/render-source';
import type { PublicLabels } from './public-labels';

/**
 * The inputs of a text if the article at `addresses` has the public labels `named` (null: none), regardless of its current ones.
 * `references`: those of the text, by the slug as written and the label.
 */
export function withPublicLabels(
  inputs: RenderingInputs,
  named: PublicLabels | null,
  addresses: readonly string[],
  references: readonly { article: string | null; label: string }[],
): RenderingInputs {
  const namedReferences = references.filter(({ article }) => article !== null && addresses.includes(article));
  if (namedReferences.length === 0) return inputs;
  const { externalLabels, ...others } = inputs;
  const labels = new Map<string, ExternalLabel>(Object.entries(externalLabels ?? {}));
  for (const { article, label: name } of namedReferences) {
    const label = named && findLabel(named.labels, name);
    if (label) labels.set(`${article}#${name}`, externalLabel(named, label));
    else labels.delete(`${article}#${name}`);
  }
  return labels.size === 0 ? others : { ...others, externalLabels: Object.fromEntries(labels) };
}
