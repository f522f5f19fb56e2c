import type { Queryable } from '@/lib/db/database';
import { slugInUse } from './slug-in-use';

/** `wanted`, or with the first of `-2`, `-3`, ... that makes it free. Titles repeat seldom, so the numbers are tried in order and then in leaps. */
export async function freeSlug(queryable: Queryable, wanted: string): Promise<string> {
  let slug = wanted;
  for (let number = 2; await slugInUse(queryable, slug); number += step(number)) slug = `${wanted}-${number}`;
  return slug;
}

function step(number: number): number {
  return number < 50 ? 1 : Math.ceil(number / 2);
}
