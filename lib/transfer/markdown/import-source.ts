import { basename } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import type { ArticleInput } from '@/lib/contract/article';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { database } from '@/lib/db/database';
import { renderArticle } from '@/lib/markdown/render-article';
import type { FormulaCount, Problem } from '@/lib/markdown/rendering';
import type { Outcome } from './import-account';
import { importFault } from './import-fault';
import { importImages } from './import-images';
import { type SourceFile, UnreadableFileError } from './source-file';

export interface ImportedFile {
  outcome: Exclude<Outcome, 'failed'>;
  slug: string;
  formulas: FormulaCount;
  images: { found: number; missing: number };
  faults: Problem[];
}

type Known = { id: string; version: number; status: string; deletedAt: Date | null; sourceHash: string | null; sourceVersion: number | null; workingCopy: { slug: string } | null };

const nothing = { formulas: { found: 0, typeset: 0, faulty: 0 }, images: { found: 0, missing: 0 }, faults: [] };

/** Stores one file as an article. Throws UnreadableFileError when the article was edited here since its last import, and what the operations throw. */
export async function importSource(actor: Actor, root: string, source: SourceFile & { proposedSlug: string }, { publish }: { publish: boolean }): Promise<ImportedFile> {
  const sourceKey = `markdown:${source.path}`;
  const known = await findKnown(sourceKey);
  const goesPublic = publish && !source.draft;
  if (known && isUnchanged(known, source, goesPublic)) return { outcome: 'unchanged', slug: known.workingCopy?.slug ?? '', ...nothing };
  if (known?.sourceVersion != null && known.version > known.sourceVersion && known.sourceHash !== source.hash) {
    throw new UnreadableFileError(importFault('edited-here', 'The article was edited on the site since it was imported; neither text was touched.'));
  }
  const rendering = await renderArticle(source.body, { language: source.language });
  const images = await importImages(actor, root, source, rendering.images);
  const input = articleInput(source, images.markdown, rendering.title);
  const stored = known
    ? await saveWorkingCopy(actor, { id: known.id, version: known.version, changes: input })
    : await createArticle(actor, input, { sourceKey, proposedSlug: source.proposedSlug });
  const last = goesPublic ? await publishArticle(actor, { id: stored.id, publishedAt: source.date }) : stored;
  await database().article.update({ where: { id: stored.id }, data: { sourceHash: source.hash, sourceVersion: last.version } });
  return {
    outcome: known ? 'updated' : 'created',
    slug: last.slug,
    formulas: rendering.formulas,
    images: { found: images.found, missing: images.missing },
    faults: [...source.faults, ...rendering.problems.map((problem) => inFile(problem, source.bodyLine)), ...images.faults].sort((a, b) => a.line - b.line),
  };
}

function findKnown(sourceKey: string): Promise<Known | null> {
  const select = { id: true, version: true, status: true, deletedAt: true, sourceHash: true, sourceVersion: true, workingCopy: { select: { slug: true } } } as const;
  return database().article.findUnique({ where: { sourceKey }, select });
}

/** A file that was imported as it is now. An article in the trash stays there; one that is not public yet is published when asked for. */
function isUnchanged(known: Known, source: SourceFile, goesPublic: boolean): boolean {
  if (known.deletedAt !== null) return true;
  return known.sourceHash === source.hash && (!goesPublic || known.status !== 'draft');
}

function articleInput(source: SourceFile, markdown: string, heading: string | null): ArticleInput {
  const title = (source.title ?? heading ?? basename(source.path)).slice(0, 300);
  return {
    title,
    markdown,
    language: source.language,
    tags: source.tags,
    publishedAt: source.date,
    excerpt: source.excerpt ?? '',
    ...(source.slug === null ? {} : { slug: source.slug }),
    ...(source.series === null ? {} : { series: source.series }),
  };
}

function inFile(problem: Problem, bodyLine: number): Problem {
  const shift = bodyLine - 1;
  return { ...problem, line: problem.line + shift, endLine: problem.endLine + shift };
}
