/** An HTML tag. Attribute values are as written, with their character references; null for an attribute without a value. */
export interface Tag {
  /** In lower case. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  attributes: { name: string; value: string | null }[];
  /** The offset after its `>`. */
  end: number;
}

/**
 * Reads the tag whose `<` is at `from`, in HTML whose attributes are in double quotes or have no value, as this engine writes it (HTML Living
 * Standard, 13.1.2). Undefined if there is no tag. Takes time in proportion to the tag.
 */
export function readTag(html: string, from: number): Tag | undefined {
  openingPattern.lastIndex = from;
  const match = openingPattern.exec(html);
  if (match === null) return undefined;
  const [, slash = '', name = ''] = match;
  const tag: Tag = {
    name: name.toLowerCase(),
    isClosing: slash !== '',
    isSelfClosing: false,
    attributes: [],
    end: openingPattern.lastIndex,
  };
  for (;;) {
    closingPattern.lastIndex = tag.end;
    const close = closingPattern.exec(html);
    if (close !== null) {
      tag.isSelfClosing = close[1] !== undefined;
      tag.end = closingPattern.lastIndex;
      return tag;
    }
    attributePattern.lastIndex = tag.end;
    const found = attributePattern.exec(html);
    if (found === null) return undefined;
    tag.attributes.push({ name: (found[1] ?? '').toLowerCase(), value: found[2] ?? null });
    tag.end = attributePattern.lastIndex;
  }
}

const openingPattern = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)/y;
const closingPattern = /\s*(\/)?>/y;
const attributePattern = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/y;
