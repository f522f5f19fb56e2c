/** Makes a public address part from a title. */
export type SlugOf = (title: string) => string;

/** Whether a slug is still derived from the title, so that it should follow when the title changes; the `-2` of a taken one counts. */
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
