import type { Actor } from '@/lib/accounts/actor';
import { renderWorkingCopy } from '@/lib/content/working/render-working-copy';
import type { ImportContext } from './import-context';
import { findKnownArticle, type KnownArticle } from './known-article';
import { type PreparedArticle, prepareArticle } from './prepare-article';
import type { SourceFile } from './source-file';
import { sourceState } from './source-state';

/** What an import does with one file: nothing, or store the prepared article. `known`: its article from an earlier import. */
export type ImportPlan =
  | { kind: 'unchanged'; source: SourceFile; known: KnownArticle }
  | {
      kind: 'store';
      source: SourceFile;
      state: string;
      known: KnownArticle | null;
      goesPublic: boolean;
      prepared: PreparedArticle;
    };

/**
 * Compares a file with its article and prepares what has to be stored; no article is changed. Throws what `prepareArticle` throws.
 */
export async function planImport(actor: Actor, source: SourceFile, context: ImportContext): Promise<ImportPlan> {
  const state = await sourceState(context.root, source, context.slugs);
  const known = await findKnownArticle(context.keyOf(source.path));
  const goesPublic = context.publish && source.draft === null && (known === null || mayGoPublic(known));
  if (known && isUnchanged(known, state, goesPublic)) return { kind: 'unchanged', source, known };
  const prepared = await prepareArticle(actor, source, context);
  renderAhead(source, prepared);
  return { kind: 'store', source, state, known, goesPublic, prepared };
}

/** An import does not publish again what a person has unpublished or archived. */
function mayGoPublic({ status, wasPublic }: KnownArticle): boolean {
  return status === 'published' || status === 'scheduled' || (status === 'draft' && !wasPublic);
}

function isUnchanged(known: KnownArticle, state: string, goesPublic: boolean): boolean {
  if (known.inTrash) return true;
  return known.state === state && !(goesPublic && known.status === 'draft');
}

/** Begins the rendering that storing and publishing will need; they report its faults. */
function renderAhead({ language }: SourceFile, { input }: PreparedArticle): void {
  const { title, markdown, excerpt = '' } = input;
  renderWorkingCopy({ title, language, excerpt, markdown }).catch(() => undefined);
}
