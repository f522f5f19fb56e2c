import type { Queryable } from '@/lib/db/database';

/** A free public address part for a person of this name: its letters and digits in any script, `-2` and so on when taken. */
export async function freePersonSlug(queryable: Queryable, name: string): Promise<string> {
  const wanted = slugOf(name);
  const taken = await queryable.person.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  const slugs = new Set(taken.map((person) => person.slug));
  let slug = wanted;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Ll}\p{Lo}\p{N}]+/gu);
  return words?.join('-') ?? 'author';
}
