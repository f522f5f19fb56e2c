import { sha256 } from '@/lib/kernel/ids';

/**
 * The strong validator of a response with one versioned resource: `"<version>.<hash>"`. If-Match compares the version; the hash
 * distinguishes representations of one version (an article with and without its source, rendered by another engine).
 */
export function resourceEtag(resource: { version: number }): { ETag: string } {
  return { ETag: `"${resource.version}.${sha256(JSON.stringify(resource)).slice(0, 8)}"` };
}
