import { anonymous } from '@/lib/accounts/actor';
import { listTags } from '@/lib/content/list-tags';

/** Every tag that has public articles, those with most articles first. */
export async function findAllTags() {
  const first = await listTags(anonymous);
  const tags = [...first.items];
  for (let page = 2; page <= first.pageCount; page += 1) tags.push(...(await listTags(anonymous, { page })).items);
  return tags.sort((a, b) => b.articleCount - a.articleCount);
}
