import type { ExternalLabel, LabelKind } from '@/lib/markdown/rendering';
import { paths } from '@/lib/site/reader-paths';
import type { KnownLabel } from './label-index';

/**
 * A label as other articles show it. Its address is relative to the site's root, so that stored pages do not depend on the host
 * name.
 */
export function externalLabel(
  { slug, title }: { slug: string; title: string },
  { anchor, kind, number, text }: KnownLabel,
): ExternalLabel {
  const url = `${paths.article(slug)}#${encodeURIComponent(anchor)}`;
  return { url, kind: kind as LabelKind, number, text, title };
}
