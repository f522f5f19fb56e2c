/**
 * HTML as the specification's own tests compare it: character references are decoded, void elements have one form, and attributes are in
 * order. White space is compared as it is, which is stricter than those tests, except that the last line ending is optional.
 */
export function comparableHtml(html: string): string {
  return html
    .replace(/\n$/, '')
    .replace(token, (whole, tag: string | undefined) =>
      tag === undefined ? readReferences(whole) : comparableTag(tag),
    );
}

const token =
  /<!--(?:-?>|[\s\S]*?-->)|<[?!][\s\S]*?>|(<\/?[A-Za-z][A-Za-z0-9-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>)|[^<]+|</g;

function comparableTag(tag: string): string {
  const [, slash, name, rest = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([\s\S]*?)\/?>$/.exec(tag) ?? [];
  const attributes = [...rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g)]
    .map(
      ([, key = '', value = '']) =>
        ` ${key.toLowerCase()}="${readReferences(value.replace(/^(["'])([\s\S]*)\1$/, '$2'))}"`,
    )
    .sort();
  return `<${slash}${name?.toLowerCase()}${attributes.join('')}>`;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readReferences(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named[name.toLowerCase()] ?? ''),
    )
    .replace(/[&<>"]/g, (sign) => `&${Object.keys(named).find((name) => named[name] === sign)};`);
}
