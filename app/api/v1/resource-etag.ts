import { sha256 } from '@/lib/kernel/ids';

/**
 * The strong validator of an answer with one versioned resource: `"<version>.<hash>"`. The version is what If-Match reads; the hash
 * distinguishes representations of one version (an article with and without its source, rendered by another engine).
 */
export function resourceEtag(resource: { version: number }): { ETag: string } {
  return { ETag: `"${resource.version}.${sha256(JSON.stringify(resource)).slice(0, 8)}"` };
}
