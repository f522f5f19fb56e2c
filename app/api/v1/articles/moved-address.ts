import { findRedirect } from '@/lib/content/find-redirect';
import { isScholiumError } from '@/lib/kernel/errors';
import { siteUrl } from '@/lib/site/site-url';

/** The API address of the public article that was once at `slug`; throws `error` again when there is none or it is no not_found. */
export async function movedAddress(error: unknown, slug: string): Promise<string> {
  const target = isScholiumError(error) && error.code === 'not_found' ? await findRedirect(slug) : null;
  if (target === null) throw error;
  return `${siteUrl()}/api/v1/articles/${encodeURIComponent(target)}`;
}
