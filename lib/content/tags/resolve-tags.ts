import type { Queryable, Transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';
import { slugFromName } from '../slugs/slug-from-name';

export interface TagRow {
  id: string;
  slug: string;
  name: string;
}

/**
 * The tags with these names or slugs, in that order, without duplicates; unknown ones are created. A tag is found by its slug,
 * by its exact name, or by the slug derived from the name, so that `PyTorch`, `pytorch` and `PYTORCH` are one tag.
 */
export async function resolveTags(tx: Transaction, wantedNames: readonly string[]): Promise<TagRow[]> {
  if (wantedNames.length === 0) return [];
  const known = await findTags(tx, wantedNames);
  const resolved = new Map<string, TagRow>();
  for (const text of wantedNames) {
    const name = text.trim();
    const tag = match(known, name) ?? (await makeTag(tx, name));
    if (!known.includes(tag)) known.push(tag);
    resolved.set(tag.id, tag);
  }
  return [...resolved.values()];
}

function findTags(queryable: Queryable, namesOrSlugs: readonly string[]): Promise<TagRow[]> {
  const names = namesOrSlugs.map((text) => text.trim());
  const slugs = [...names, ...names.map(slugFromName)];
  return queryable.tag.findMany({
    where: { OR: [{ slug: { in: [...new Set(slugs)] } }, { name: { in: [...new Set(names)] } }] },
    select: { id: true, slug: true, name: true },
  });
}

function match(known: readonly TagRow[], name: string): TagRow | undefined {
  const slug = slugFromName(name);
  return (
    known.find((tag) => tag.slug === name) ??
    known.find((tag) => tag.name === name) ??
    known.find((tag) => tag.slug === slug)
  );
}

async function makeTag(tx: Transaction, name: string): Promise<TagRow> {
  const tag = { id: newId(), slug: slugFromName(name), name };
  await tx.tag.createMany({ data: [tag] });
  return tag;
}
