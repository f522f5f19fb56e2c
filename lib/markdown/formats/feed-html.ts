import { escapeHtml } from '../text/escape-html';
import { voidElements } from '../text/void-elements';
import { absoluteAddress } from './absolute-address';
import { readTag, type Tag } from './read-tag';

/**
 * Converts the HTML of an article for feed readers and mail, which have neither its styles nor its address: formulas as MathML only, absolute
 * addresses, fragments resolved to the article; no scripts, boxes, code colours or anything else that needs a style sheet. Takes a
 * rendering's `html` or `excerptHtml` and the article's absolute address. Ids stay. One pass over the text.
 */
export function feedHtml(html: string, baseUrl: string): string {
  const out: string[] = [];
  /** The closing text of each open element: blank for an element that is dropped but whose content is kept. */
  const open: string[] = [];
  let at = 0;
  for (let from = html.indexOf('<'); from >= 0; from = html.indexOf('<', at)) {
    out.push(html.slice(at, from));
    const tag = readTag(html, from);
    if (tag === undefined) {
      out.push('&lt;');
      at = from + 1;
    } else if (tag.isClosing) {
      out.push(open.pop() ?? '');
      at = tag.end;
    } else if (isLeftOut(tag)) {
      at = skipElement(html, tag, out);
    } else {
      at = tag.end;
      const { before, after } = replacementsFor(tag, baseUrl);
      out.push(before);
      if (!tag.isSelfClosing && !voidElements.has(tag.name)) open.push(after);
    }
  }
  out.push(html.slice(at));
  return out.join('');
}

const omittedElements = new Set('script style template iframe object button form'.split(' '));

function isLeftOut(tag: Tag): boolean {
  return omittedElements.has(tag.name) || hasClass(tag, 'katex-html');
}

/** Skips an element with its content, except the ids of formula rows, which references link to. */
function skipElement(html: string, element: Tag, out: string[]): number {
  let depth = 1;
  let at = element.end;
  while (depth > 0) {
    const from = html.indexOf('<', at);
    if (from < 0) return html.length;
    const tag = readTag(html, from);
    at = tag?.end ?? from + 1;
    if (tag === undefined) continue;
    const id = element.name === 'span' ? attributeOf(tag, 'id') : null;
    if (id !== null) out.push(`<span id="${id}"></span>`);
    if (tag.name !== element.name || tag.isSelfClosing) continue;
    depth += tag.isClosing ? -1 : 1;
  }
  return at;
}

/** The replacement for a tag and for the one that closes it. */
function replacementsFor(tag: Tag, baseUrl: string): { before: string; after: string } {
  if (tag.name === 'input')
    return { before: tag.attributes.some(({ name }) => name === 'checked') ? '☑' : '☐', after: '' };
  const kept = tag.attributes.flatMap(({ name, value }) => keptAttribute(tag, name, value, baseUrl));
  const strong = strongClasses.some((name) => hasClass(tag, name));
  const isBare = kept.length === 0 && (tag.name === 'span' || hasClass(tag, 'table-box'));
  if (isBare) return strong ? { before: '<strong>', after: '</strong>' } : { before: '', after: '' };
  const before = `<${tag.name}${kept.join('')}>`;
  const after = `</${tag.name}>`;
  return strong ? { before: `${before}<strong>`, after: `</strong>${after}` } : { before, after };
}

/** Classes that the page's styles set in bold. */
const strongClasses = ['theorem-name', 'alert-title', 'caption-number'];
const addressAttributes = new Set(['href', 'src', 'cite']);
const keptAttributes = new Set(
  'id title lang dir alt width height colspan rowspan scope headers abbr start reversed value type datetime open span'.split(
    ' ',
  ),
);
const mathElement =
  /^(?:math|semantics|annotation|m(?:[inos]|text|space|row|frac|sqrt|root|style|error|padded|phantom|enclose|sub|sup|subsup|under|over|underover|multiscripts|table|tr|td|labeledtr))$/;
/** MathML attributes that do not affect how it is set; classes belong to the page. */
const attributesOmittedInMath = new Set(['class', 'tabindex', 'role']);

function keptAttribute(tag: Tag, name: string, value: string | null, baseUrl: string): string | [] {
  if (addressAttributes.has(name)) {
    const address = absoluteAddress(decode(value ?? ''), baseUrl);
    return address === null ? [] : ` ${name}="${escapeHtml(address)}"`;
  }
  const isKept =
    keptAttributes.has(name) ||
    (mathElement.test(tag.name) && !attributesOmittedInMath.has(name) && !/^on|:/.test(name)) ||
    (name === 'class' && tag.name === 'code' && value?.startsWith('language-')) ||
    (name === 'style' && value?.startsWith('text-align:'));
  if (!isKept) return [];
  return value === null ? ` ${name}` : ` ${name}="${value}"`;
}

function hasClass(tag: Tag, name: string): boolean {
  return (attributeOf(tag, 'class') ?? '').split(' ').includes(name);
}

function attributeOf(tag: Tag, name: string): string | null {
  return tag.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the character references that this engine writes into attributes. */
function decode(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? '';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
