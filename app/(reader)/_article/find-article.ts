import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { paths } from '../_frame/paths';

const readOnce = cache((slug: string) => readPublicArticle(anonymous, slug));

/**
 * The public article at a slug with its neighbours, read once a request. Throws not_found. A former slug is redirected; the
 * HTTP front has answered it with 301 before (server/moved.ts), so this serves a slug that changed in between.
 */
export async function findArticle(slug: string) {
  const found = await readOnce(slug);
  if (found.kind === 'moved') permanentRedirect(paths.article(found.slug));
  return found;
}
