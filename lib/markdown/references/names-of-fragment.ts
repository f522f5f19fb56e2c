/**
 * The names under which the label that an author calls `fragment` may be stored, the nearest first: itself, or a heading by its text as
 * GitHub writes ids.
 */
export function namesOfFragment(fragment: string): string[] {
  const lower = fragment.toLowerCase();
  return [...new Set([fragment, `section-${lower}`, lower])];
}
