import type { Transaction } from '@/lib/db/database';
import { inBatches } from '@/lib/db/in-batches';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import type { Label, Rendering } from '@/lib/markdown/rendering';
import { wasTruncated } from './pool/render-unrendered';

/** `inputs`: the hash of the rendering's inputs. `replaces`: whether the revision already has a rendering. */
export interface StoreOptions {
  inputs: string;
  replaces: boolean;
}

/** Stores the output of the Markdown engine for a revision, replacing the output of an older engine or other inputs. */
export async function storeRendering(
  tx: Transaction,
  revisionId: string,
  rendering: Rendering,
  { inputs, replaces }: StoreOptions,
): Promise<void> {
  if (replaces) await removeRendering(tx, revisionId);
  // Not equal to any hash: a rendering that was cut short counts as out of date.
  const madeWith = wasTruncated(rendering) ? 'cut short' : inputs;
  await tx.rendering.createMany({ data: [{ ...renderingRow(revisionId, rendering), inputs: madeWith }] });
  const labels = uniqueLabels(rendering.labels).map(({ id, anchor, kind, number, text, line }) => {
    return { revisionId, name: id, anchor, kind, number, text, line };
  });
  await inBatches(labels, (data) => tx.label.createMany({ data }));
  const references = rendering.references.map(({ target, article, line, column }, position) => {
    return { revisionId, position, target, article, line, column };
  });
  await inBatches(references, (data) => tx.reference.createMany({ data }));
}

async function removeRendering(tx: Transaction, revisionId: string): Promise<void> {
  await tx.rendering.deleteMany({ where: { revisionId } });
  await tx.label.deleteMany({ where: { revisionId } });
  await tx.reference.deleteMany({ where: { revisionId } });
}

function renderingRow(revisionId: string, { html, toc, text, problems }: Rendering) {
  return { revisionId, engineVersion, html, toc: JSON.stringify(toc), text, problems: JSON.stringify(problems) };
}

/** If a name is defined twice, references lead to the first definition. */
function uniqueLabels(labels: readonly Label[]): Label[] {
  const first = new Map<string, Label>();
  for (const label of labels) if (!first.has(label.id)) first.set(label.id, label);
  return [...first.values()];
}
