/** A key of front matter in lower case, reduced to its letters and digits: `Is-Draft`, `is_draft` and `isDraft` are the same. */
export function normalizeKey(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
