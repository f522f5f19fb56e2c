/** The delimiter that closes this one after `\left`; `.`, which shows nothing, if there is no single answer. */
export function closingDelimiter(opening: string): string {
  if (sameOnBothSides.has(opening)) return opening;
  return partners.get(opening) ?? '.';
}

const sameOnBothSides = new Set(['|', '\\|', '\\vert', '\\Vert', '/', '\\backslash']);
const partners = new Map([
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['\\{', '\\}'],
  ...['brace', 'brack', 'angle', 'vert', 'Vert', 'floor', 'ceil', 'group', 'moustache'].map(
    (name): [string, string] => [`\\l${name}`, `\\r${name}`],
  ),
  ['\\lt', '\\gt'],
  ['\\ulcorner', '\\urcorner'],
  ['\\llcorner', '\\lrcorner'],
  ['⟨', '⟩'],
  ['⌊', '⌋'],
  ['⌈', '⌉'],
]);
