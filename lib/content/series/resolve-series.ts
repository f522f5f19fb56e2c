import type { Transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';
import { slugFromName } from '../slugs/slug-from-name';

/** The identifier of the series with this slug or title; an unknown one is created, with the slug of its title. */
export async function resolveSeries(tx: Transaction, titleOrSlug: string): Promise<string> {
  const title = titleOrSlug.trim();
  const slug = slugFromName(title);
  const known = await tx.series.findMany({
    where: { OR: [{ slug: { in: [title, slug] } }, { title }] },
    select: { id: true, slug: true, title: true },
  });
  const match =
    known.find((series) => series.slug === title) ?? known.find((series) => series.title === title) ?? known[0];
  if (match) return match.id;
  const id = newId();
  await tx.series.createMany({ data: [{ id, slug, title }] });
  return id;
}
