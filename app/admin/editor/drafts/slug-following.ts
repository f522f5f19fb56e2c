/** Derives a slug from a title. */
export type SlugOf = (title: string) => string;

/** Whether a slug is derived from the title, possibly with a number such as `-2`, and should change with it. */
export function followsTitle(slug: string, title: string, slugOf: SlugOf): boolean {
  const plain = slugOf(title);
  if (slug === '' || slug === plain) return true;
  return slug.startsWith(`${plain}-`) && /^\d+$/.test(slug.slice(plain.length + 1));
}

/** The next one to try when `slug` is taken: `limits`, `limits-2`, `limits-3`. */
export function nextFreeSlug(slug: string, title: string, slugOf: SlugOf): string {
  const plain = slugOf(title);
  const number = slug === plain ? 1 : Number(slug.slice(plain.length + 1));
  return `${plain}-${Number.isInteger(number) && number > 0 ? number + 1 : 2}`;
}
