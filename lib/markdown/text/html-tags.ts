/** A tag in raw HTML, with its offsets in the text that was scanned. */
export interface HtmlTag {
  /** In lower case. */
  name: string;
  isClosing: boolean;
  /** As written, with its angle brackets. */
  text: string;
  from: number;
  to: number;
}

/**
 * The tags of a piece of raw HTML in order (HTML Standard, 13.2.5). Comments are skipped, and so is the text content of elements such as
 * `<script>`. A tag that is not closed by `>` extends to the end of the text. Linear in its length.
 */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    let next = at + 1;
    if (html.startsWith('<!--', at)) next = endOfMark(html, '-->', at + 4);
    else {
      const tag = tagAt(html, at);
      if (tag !== undefined) {
        tags.push(tag);
        next = rawTextElements.has(tag.name) && !tag.isClosing ? endTagStart(html, tag) : tag.to;
      }
    }
    at = html.indexOf('<', next);
  }
  return tags;
}

const rawTextElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const tagStartPattern = /<(\/?)([A-Za-z][A-Za-z0-9-]*)/y;
const attributesPattern = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;

function tagAt(html: string, from: number): HtmlTag | undefined {
  tagStartPattern.lastIndex = from;
  const match = tagStartPattern.exec(html);
  if (match === null) return undefined;
  attributesPattern.lastIndex = tagStartPattern.lastIndex;
  const to = attributesPattern.test(html) ? attributesPattern.lastIndex : html.length;
  return {
    name: (match[2] ?? '').toLowerCase(),
    isClosing: match[1] === '/',
    text: html.slice(from, to),
    from,
    to,
  };
}

function endOfMark(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Where the end tag of such an element begins. */
function endTagStart(html: string, { name, to }: HtmlTag): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = to;
  return closing.exec(html)?.index ?? html.length;
}
