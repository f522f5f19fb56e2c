/**
 * The names under which the label for `fragment` may be stored, the nearest first: the fragment itself, or a heading id derived from its text
 * as on GitHub.
 */
export function namesOfFragment(fragment: string): string[] {
  const lower = fragment.toLowerCase();
  return [...new Set([fragment, `section-${lower}`, lower])];
}
