import type { Actor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { reviewPublication } from '@/lib/content/review-publication';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import type { FormulaCount, Problem } from '@/lib/markdown/rendering';
import type { Outcome } from './import-account';
import type { ImportContext } from './import-context';
import { importFault } from './import-fault';
import { type KnownArticle, recordTakenOver, wasEditedHere } from './known-article';
import type { ImportPlan } from './plan-import';
import type { PreparedArticle } from './prepare-article';
import { type SourceFile, UnreadableFileError } from './source-file';

export interface ImportedFile {
  outcome: Exclude<Outcome, 'failed'>;
  slug: string;
  formulas: FormulaCount;
  images: { found: number; missing: number };
  faults: Problem[];
}

/** Stores one file as an article. Throws UnreadableFileError when the article was edited here since its last import, and what the operations throw. */
export async function importSource(actor: Actor, plan: ImportPlan, context: ImportContext): Promise<ImportedFile> {
  if (plan.kind === 'unchanged') return unchanged(plan.known);
  const { source, state, known, goesPublic, prepared } = plan;
  const stored = known
    ? await update(actor, known, state, prepared)
    : await create(actor, source, state, prepared, context);
  const { dangling } = goesPublic && known ? await reviewPublication(actor, stored) : { dangling: [] };
  // A file says what is meant; another of the same folder may mend what its references lose.
  const last = goesPublic
    ? await publishArticle(actor, { id: stored.id, publishedAt: prepared.input.publishedAt, allowDangling: true })
    : stored;
  if (known && known.state !== state) await recordTakenOver(known.id, state);
  const withdrawn = known !== null && context.publish && !source.draft && !goesPublic;
  const faults = [...(withdrawn ? [withdrawnHere] : []), ...dangling.map(leftDangling), ...prepared.faults];
  const outcome = known === null ? 'created' : known.version === last.version ? 'unchanged' : 'updated';
  return { outcome, slug: last.slug, formulas: prepared.formulas, images: prepared.images, faults };
}

const withdrawnHere = importFault('withdrawn-here', {});
const inTrash = importFault('in-trash', {});

/** A fault of no place in the file: what is missing is not there. */
function leftDangling({ title, labels }: DanglingReferences): Problem {
  return importFault('references-dangle', { title, labels });
}

function unchanged({ slug, inTrash: trashed }: KnownArticle): ImportedFile {
  const nothing = { formulas: { found: 0, typeset: 0, faulty: 0 }, images: { found: 0, missing: 0 } };
  return { outcome: 'unchanged', slug, ...nothing, faults: trashed ? [inTrash] : [] };
}

function create(
  actor: Actor,
  source: SourceFile,
  state: string,
  { input }: PreparedArticle,
  { slugs, keyOf }: ImportContext,
) {
  const slug = slugs.get(source.path);
  return createArticle(
    actor,
    { ...input, ...(slug !== undefined && { slug }) },
    { sourceKey: keyOf(source.path), sourceHash: state },
  );
}

/** A file that is only to be published now is not stored again: the site's own edits of the draft stand. */
async function update(
  actor: Actor,
  known: KnownArticle,
  state: string,
  { input }: PreparedArticle,
): Promise<{ id: string; version: number; slug: string }> {
  if (known.state === state) return known;
  if (await wasEditedHere(known, input)) throw new UnreadableFileError(importFault('edited-here', { isOpen: false }));
  return saveWorkingCopy(actor, { id: known.id, version: known.version, changes: input });
}
