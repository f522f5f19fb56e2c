import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import type { TagChanges } from '@/lib/contract/tag';
import { type Transaction, transaction } from '@/lib/db/database';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { loadTag } from './tags/load-tag';
import { presentTag } from './tags/tag-row';
import type { TagView } from './views/article-view';
import { visibleTags } from './views/visible-names';
import { checkVersion } from './working/claim-version';

/** `slug`: the tag. `version`: the version on which the change is based; omitted: the current one. */
export interface UpdateTagInput {
  slug: string;
  version?: number | undefined;
  changes: TagChanges;
}

/**
 * Renames or describes a tag everywhere at once, including public articles. A new name keeps the slug unless one is given.
 * Throws forbidden, not_found, stale_version `{ sent, current }`, tag_taken `{ name, slug }` of the conflicting tag or, if the
 * actor may not see that tag, of the request.
 */
export async function updateTag(actor: Actor, { slug, version, changes }: UpdateTagInput): Promise<TagView> {
  authorize(actor, 'tag.edit');
  return retryOnConflict(version, () =>
    transaction(async (tx) => {
      const tag = await loadTag(tx, actor, slug);
      checkVersion(version, tag.version);
      const columns = changedColumns(tag, changes);
      if (Object.keys(columns).length === 0) return presentTag(tag);
      await refuseTaken(tx, actor, tag.id, columns);
      await writeTag(tx, actor, tag, columns);
      await recordEvent(tx, {
        type: 'tag.updated',
        subjectId: tag.id,
        actor: actorLabel(actor),
        data: { previousSlug: slug, ...columns },
      });
      return presentTag(await loadTag(tx, actor, columns.slug ?? slug));
    }),
  );
}

type TagColumns = Partial<Record<keyof TagChanges, string>>;

function changedColumns(tag: Required<TagColumns>, changes: TagChanges): TagColumns {
  const names = ['name', 'slug', 'description'] as const;
  return Object.fromEntries(
    names.flatMap((name) =>
      changes[name] === undefined || changes[name] === tag[name] ? [] : [[name, changes[name]]],
    ),
  );
}

async function refuseTaken(tx: Transaction, actor: Actor, id: string, { name, slug }: TagColumns): Promise<void> {
  const changes = [...(name === undefined ? [] : [{ name }]), ...(slug === undefined ? [] : [{ slug }])];
  const taken = { id: { not: id }, OR: changes };
  if (changes.length === 0 || (await tx.tag.count({ where: taken })) === 0) return;
  const select = { name: true, slug: true } as const;
  const known = await tx.tag.findFirst({ where: { AND: [taken, visibleTags(actor)] }, select });
  throw new ScholiumError('tag_taken', known ?? Object.assign({}, ...changes));
}

async function writeTag(
  tx: Transaction,
  actor: Actor,
  { id, slug, version }: { id: string; slug: string; version: number },
  columns: TagColumns,
): Promise<void> {
  const { count } = await tx.tag.updateMany({ where: { id, version }, data: { ...columns, version: version + 1 } });
  if (count !== 1)
    throw new ScholiumError('stale_version', { sent: version, current: (await loadTag(tx, actor, slug)).version });
}
