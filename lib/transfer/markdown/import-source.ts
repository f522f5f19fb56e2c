import type { Actor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { keepFormerAddresses } from '@/lib/content/keep-former-addresses';
import { publishArticle } from '@/lib/content/publish-article';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { reviewPublication } from '@/lib/content/review-publication';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import type { FormulaCount, Problem } from '@/lib/markdown/rendering';
import type { ConversionCounts } from './dialects/dialect';
import type { Outcome } from './import-account';
import type { ImportContext } from './import-context';
import { importFault } from './import-fault';
import { type KnownArticle, recordImport, wasEditedHere } from './known-article';
import { mergedTags } from './merged-tags';
import type { ImportPlan } from './plan-import';
import type { PreparedArticle } from './prepare-article';
import { type SourceFile, UnreadableFileError } from './source-file';

export interface ImportedFile {
  outcome: Exclude<Outcome, 'failed'>;
  slug: string;
  formulas: FormulaCount;
  images: { found: number; missing: number };
  conversions: ConversionCounts;
  faults: Problem[];
}

/** Stores one file as an article. Throws UnreadableFileError if the article was edited here since its last import, and what the operations throw. */
export async function importSource(actor: Actor, plan: ImportPlan, context: ImportContext): Promise<ImportedFile> {
  if (plan.kind === 'unchanged') return reportUnchanged(actor, plan, context);
  const { source, state, known, goesPublic, prepared } = plan;
  const stored = known
    ? await update(actor, known, state, prepared)
    : await create(actor, source, state, prepared, context);
  const { dangling } = goesPublic && known ? await reviewPublication(actor, stored) : { dangling: [] };
  // Allow dangling references: another file of the same folder may resolve them later.
  const last = goesPublic
    ? await publishArticle(actor, { id: stored.id, publishedAt: prepared.input.publishedAt, allowDangling: true })
    : stored;
  if (known && known.state !== state) await recordImport(known.id, state);
  const withdrawn = known !== null && context.publish && source.draft === null && !goesPublic;
  const former = await redirectFormerAddresses(actor, stored.id, source);
  const notices = [...(withdrawn ? [withdrawnFault] : []), ...draftNotices(source, known, context)];
  const merged = 'tags' in last ? mergedTags(source.tags, last.tags, source.lineOf('tags')) : [];
  const faults = [...notices, ...dangling.map(danglingFault), ...former, ...merged, ...prepared.faults];
  const outcome = known === null ? 'created' : known.version === last.version ? 'unchanged' : 'updated';
  const { formulas, images } = prepared;
  return { outcome, slug: last.slug, formulas, images, conversions: source.conversions, faults };
}

const withdrawnFault = importFault('withdrawn-here', {});
const inTrashFault = importFault('in-trash', {});

/** A fault without a place: the missing label is not in the file. */
function danglingFault({ title, labels }: DanglingReferences): Problem {
  return importFault('references-dangle', { title, labels });
}

/** The notice why a file is not published although the import publishes files. */
function draftNotices({ draft }: SourceFile, known: KnownArticle | null, { publish }: ImportContext): Problem[] {
  if (!publish || draft === null || known?.inTrash) return [];
  const isPublic = known?.status === 'published' || known?.status === 'scheduled';
  return [importFault('kept-as-draft', { reason: draft.reason, isPublic }, draft.line)];
}

/** Redirects the file's former addresses to its article. Returns a fault for each address that is taken. */
async function redirectFormerAddresses(
  actor: Actor,
  id: string,
  { formerAddresses, lineOf }: SourceFile,
): Promise<Problem[]> {
  const taken = await keepFormerAddresses(actor, id, formerAddresses);
  const line = Math.max(...['aliases', 'redirect_from', 'permalink'].map(lineOf));
  return taken.map((address) => importFault('alias-taken', { address }, line));
}

async function reportUnchanged(
  actor: Actor,
  { source, known }: Extract<ImportPlan, { kind: 'unchanged' }>,
  context: ImportContext,
): Promise<ImportedFile> {
  const nothing = { formulas: { found: 0, typeset: 0, faulty: 0 }, images: { found: 0, missing: 0 }, conversions: {} };
  // An interrupted import may have stored only the article.
  const former = known.inTrash ? [] : await redirectFormerAddresses(actor, known.id, source);
  const faults = known.inTrash ? [inTrashFault] : [...draftNotices(source, known, context), ...former];
  return { outcome: 'unchanged', slug: known.slug, ...nothing, faults };
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

/** A file that only needs to be published is not stored again, so that edits of the draft on this site are kept. */
async function update(
  actor: Actor,
  known: KnownArticle,
  state: string,
  { input }: PreparedArticle,
): Promise<ArticleDetail | KnownArticle> {
  if (known.state === state) return known;
  if (await wasEditedHere(known, input)) throw new UnreadableFileError(importFault('edited-here', { isOpen: false }));
  return saveWorkingCopy(actor, { id: known.id, version: known.version, changes: input });
}
