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
  opening.lastIndex = from;
  const match = opening.exec(html);
  if (match === null) return undefined;
  const [, slash = '', name = ''] = match;
  const tag: Tag = {
    name: name.toLowerCase(),
    isClosing: slash !== '',
    isSelfClosing: false,
    attributes: [],
    end: opening.lastIndex,
  };
  for (;;) {
    closing.lastIndex = tag.end;
    const close = closing.exec(html);
    if (close !== null) {
      tag.isSelfClosing = close[1] !== undefined;
      tag.end = closing.lastIndex;
      return tag;
    }
    attribute.lastIndex = tag.end;
    const found = attribute.exec(html);
    if (found === null) return undefined;
    tag.attributes.push({ name: (found[1] ?? '').toLowerCase(), value: found[2] ?? null });
    tag.end = attribute.lastIndex;
  }
}

const opening = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)/y;
const closing = /\s*(\/)?>/y;
const attribute = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/y;
