import type { ExternalLabel, Reference } from '@/lib/markdown/rendering';
import type { RenderingInputs } from '../rendering/render-source';
import { externalLabel } from './external-label';
import { findLabel } from './label-index';
import type { PublicFace } from './public-face';

/**
 * The inputs of an article about to be published, where it refers to its own address (`addresses`) as if it were another's: such
 * references show what is published now, not what was.
 */
export function withOwnLabels(
  inputs: RenderingInputs,
  face: PublicFace,
  addresses: readonly string[],
  references: readonly Reference[],
): RenderingInputs {
  const own = references.filter(({ article }) => article !== null && addresses.includes(article));
  if (own.length === 0) return inputs;
  const { externalLabels, ...others } = inputs;
  const labels = new Map<string, ExternalLabel>(Object.entries(externalLabels ?? {}));
  for (const { article, target } of own) {
    const label = findLabel(face.labels, target);
    if (label) labels.set(`${article}#${target}`, externalLabel(face, label));
    else labels.delete(`${article}#${target}`);
  }
  return labels.size === 0 ? others : { ...others, externalLabels: Object.fromEntries(labels) };
}
