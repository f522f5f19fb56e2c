import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { type Transaction, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { loadTag } from './tags/load-tag';
import { presentTag } from './tags/tag-row';
import type { TagView } from './views/article-view';

/**
 * Replaces the tag `from` with `into` (slugs) on working copies and public articles, and removes `from`; an article that has both
 * keeps one. The versions of those articles increase, so that a save with the old tag is stale and cannot restore it, but no
 * article gets unpublished changes. Throws forbidden, not_found, conflict for a tag and itself.
 */
export async function mergeTags(actor: Actor, { from, into }: { from: string; into: string }): Promise<TagView> {
  authorize(actor, 'tag.edit');
  return transaction(async (tx) => {
    const [source, target] = [await loadTag(tx, actor, from), await loadTag(tx, actor, into)];
    if (source.id === target.id) throw new ScholiumError('conflict', { slug: into });
    await raiseVersions(tx, source.id);
    await moveWorkingUses(tx, source.id, target.id);
    await movePublishedUses(tx, source.id, target.id);
    const description = target.description || source.description;
    await tx.tag.updateMany({ where: { id: target.id }, data: { description, version: { increment: 1 } } });
    await tx.tag.deleteMany({ where: { id: source.id } });
    const data = { from: source.slug, into: target.slug };
    await recordEvent(tx, { type: 'tag.merged', subjectId: target.id, actor: actorLabel(actor), data });
    return presentTag(await loadTag(tx, actor, into));
  });
}

async function raiseVersions(tx: Transaction, tagId: string): Promise<void> {
  const tagged = { tags: { some: { tagId } } };
  const affected = { OR: [{ workingCopy: tagged }, { publishedVersion: tagged }] };
  await tx.publishedVersion.updateMany({ where: { article: affected }, data: { version: { increment: 1 } } });
  await tx.article.updateMany({
    where: affected,
    data: { version: { increment: 1 }, publishedAtVersion: { increment: 1 } },
  });
}

async function moveWorkingUses(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.workingTag.deleteMany({ where: { tagId: from, workingCopy: { tags: { some: { tagId: into } } } } });
  await tx.workingTag.updateMany({ where: { tagId: from }, data: { tagId: into } });
}

async function movePublishedUses(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.publishedTag.deleteMany({ where: { tagId: from, publishedVersion: { tags: { some: { tagId: into } } } } });
  await tx.publishedTag.updateMany({ where: { tagId: from }, data: { tagId: into } });
}
