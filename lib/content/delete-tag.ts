import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { loadTag } from './tags/load-tag';

/**
 * Removes a tag that is not used by any working copy (including the trash) or public article. Throws forbidden, not_found,
 * conflict `{ articleCount }` while it is used.
 */
export async function deleteTag(actor: Actor, slug: string): Promise<void> {
  authorize(actor, 'tag.edit');
  await transaction(async (tx) => {
    const tag = await loadTag(tx, actor, slug);
    const unused = { id: tag.id, working: { none: {} }, published: { none: {} } };
    const { count } = await tx.tag.deleteMany({ where: unused });
    if (count === 0)
      throw new ScholiumError('conflict', { articleCount: Math.max(tag._count.working, tag._count.published) });
    await recordEvent(tx, { type: 'tag.deleted', subjectId: tag.id, actor: actorLabel(actor), data: { slug } });
  });
}
