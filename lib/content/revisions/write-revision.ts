import type { Transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import type { RevisionContent } from './revision-content';

/** A new revision; `number` is the last one's plus one, and unique because the transaction has claimed the article's version. */
export interface NewRevision {
  articleId: string;
  number: number;
  content: RevisionContent;
  reason: 'saved' | 'published';
  createdById: string | null;
}

/** Writes an immutable state of an article and returns its identifier. */
export async function writeRevision(tx: Transaction, { content, ...facts }: NewRevision): Promise<string> {
  const id = newId();
  await tx.revision.createMany({ data: [{ id, ...facts, ...content, createdAt: now() }] });
  return id;
}
