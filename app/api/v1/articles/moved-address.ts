import { findRedirect } from '@/lib/content/find-redirect';
import { isScholiumError } from '@/lib/kernel/errors';
import { siteUrl } from '@/lib/site/site-url';

/** The API address of the public article that was once at `slug`; rethrows `error` when there is none, or when it is not a not_found. */
export async function movedAddress(error: unknown, slug: string): Promise<string> {
  const target = isScholiumError(error) && error.code === 'not_found' ? await findRedirect(slug) : null;
  if (target === null) throw error;
  return `${siteUrl()}/api/v1/articles/${encodeURIComponent(target)}`;
}
