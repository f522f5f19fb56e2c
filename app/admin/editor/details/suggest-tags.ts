/** Up to eight known tags that contain the typed text, those that begin with it first, without chosen ones. */
export function suggestTags(typed: string, known: readonly string[], chosen: readonly string[]): string[] {
  const typedText = fold(typed);
  if (typedText === '') return [];
  const chosenTags = new Set(chosen.map(fold));
  const rank = (name: string) => (fold(name).startsWith(typedText) ? 0 : 1);
  return known
    .filter((name) => !chosenTags.has(fold(name)) && fold(name).includes(typedText))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 8);
}

/** The tag list with `typed` added, as the known tag of that name if there is one, without duplicates. */
export function withTag(typed: string, known: readonly string[], chosen: readonly string[]): readonly string[] {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || chosen.some((tag) => fold(tag) === fold(name))) return chosen;
  return [...chosen, known.find((tag) => fold(tag) === fold(name)) ?? name];
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
