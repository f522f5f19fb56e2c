import type { Queryable, Transaction } from '@/lib/db/database';
import { inBatches } from '@/lib/db/in-batches';
import type { RenderOptions } from '@/lib/markdown/rendering';
import type { HeadingAlias } from './next-aliases';

/** The former ids of an article's headings, oldest first. */
export function loadAliases(queryable: Queryable, articleId: string): Promise<HeadingAlias[]> {
  return queryable.headingAlias.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    select: { alias: true, heading: true },
  });
}

/** Replaces the stored aliases. */
export async function replaceAliases(
  tx: Transaction,
  articleId: string,
  aliases: readonly HeadingAlias[],
): Promise<void> {
  await tx.headingAlias.deleteMany({ where: { articleId } });
  const rows = aliases.map(({ alias, heading }, position) => ({ articleId, alias, heading, position }));
  await inBatches(rows, (data) => tx.headingAlias.createMany({ data }));
}

/** The inputs of a published text, with the former ids of each heading by its current id. */
export function withAliases<Inputs extends Pick<RenderOptions, 'headingAliases'>>(
  inputs: Inputs,
  aliases: readonly HeadingAlias[],
): Inputs {
  if (aliases.length === 0) return inputs;
  const byHeading = new Map<string, string[]>();
  for (const { alias, heading } of aliases) byHeading.set(heading, [...(byHeading.get(heading) ?? []), alias]);
  return { ...inputs, headingAliases: Object.fromEntries(byHeading) };
}
