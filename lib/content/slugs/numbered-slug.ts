/**
 * `wantedSlug`, or with the first suffix of `-2`, `-3`, ... that is not in use. After fifty attempts the numbers increase faster, so that
 * thousands of equal titles need only dozens of look-ups.
 */
export async function numberedSlug(
  wantedSlug: string,
  isInUse: (slug: string) => boolean | Promise<boolean>,
): Promise<string> {
  let slug = wantedSlug;
  for (let number = 2; await isInUse(slug); number += step(number)) slug = `${wantedSlug}-${number}`;
  return slug;
}

function step(number: number): number {
  return number < 50 ? 1 : Math.ceil(number / 2);
}
