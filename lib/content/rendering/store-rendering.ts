import type { Transaction } from '@/lib/db/database';
import { inBatches } from '@/lib/db/in-batches';
import { engineVersion } from '@/lib/markdown/engine-version';
import type { Label, Rendering } from '@/lib/markdown/rendering';
import { wasCut } from './pool/render-unrendered';

/** How a rendering is stored: `inputs` is the hash of what it was made with, `replaces` whether the revision has one already. */
export interface StoreOptions {
  inputs: string;
  replaces: boolean;
}

/** Stores the output of the Markdown engine for a revision, in place of what was made of it with an older engine or other inputs. */
export async function storeRendering(
  tx: Transaction,
  revisionId: string,
  rendering: Rendering,
  { inputs, replaces }: StoreOptions,
): Promise<void> {
  if (replaces) await removeRendering(tx, revisionId);
  // Never equal to a hash: what was cut short counts as out of date at the next occasion.
  const madeWith = wasCut(rendering) ? 'cut short' : inputs;
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

/** Where a name is defined twice, the first definition is the one that references lead to. */
function uniqueLabels(labels: readonly Label[]): Label[] {
  const first = new Map<string, Label>();
  for (const label of labels) if (!first.has(label.id)) first.set(label.id, label);
  return [...first.values()];
}
