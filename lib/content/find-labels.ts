import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { splitCrossReference } from '@/lib/markdown/references/find-cross-references';
import type { ExternalLabel } from '@/lib/markdown/rendering';
import { loadExternalLabels } from './labels/load-external-labels';

/**
 * The labels of public articles with these names (`slug#label`), by name, the same for every actor. Labels that do not exist or
 * are not public, and malformed names, are omitted.
 */
export function findLabels(_actor: Actor, names: readonly string[]): Promise<Record<string, ExternalLabel>> {
  return loadExternalLabels(
    database(),
    names.flatMap((name) => splitCrossReference(name) ?? []),
  );
}
