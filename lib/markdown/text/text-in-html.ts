import { htmlTags } from './html-tags';

/** A piece of text between two tags. */
export interface HtmlText {
  from: number;
  to: number;
  /** The names of the elements around it that the same piece of HTML opens, outermost first. */
  within: string[];
}

/** The text of a piece of raw HTML, without comments and without the content of elements whose text is shown as it is. Linear in its length. */
export function textInHtml(html: string): HtmlText[] {
  const found: HtmlText[] = [];
  const open: string[] = [];
  let verbatim = 0;
  let done = html.startsWith('<') ? undefined : 0;
  const add = (to: number): void => {
    if (done === undefined || verbatim > 0 || done >= to) return;
    for (const { from, to: end } of withoutComments(html, done, to))
      found.push({ from, to: end, within: open.slice(-20) });
  };
  for (const { name, isClosing, from, to } of htmlTags(html)) {
    add(from);
    done = to;
    if (!isClosing) {
      open.push(name);
      if (verbatimElements.has(name)) verbatim += 1;
    } else if (open.includes(name)) {
      while (open.length > 0) {
        const closed = open.pop() ?? '';
        if (verbatimElements.has(closed)) verbatim -= 1;
        if (closed === name) break;
      }
    }
    if (open.length > maxOpen) open.splice(0, open.length - maxOpen);
  }
  if (!html.endsWith('-->')) add(html.length);
  return found;
}

const maxOpen = 100;
const verbatimElements = new Set(
  'code pre script style textarea kbd samp tt var svg math title xmp iframe noembed noframes'.split(' '),
);

function withoutComments(html: string, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let done = from;
  for (let at = html.indexOf('<!--', done); at >= 0 && at < to; at = html.indexOf('<!--', done)) {
    pieces.push({ from: done, to: at });
    const end = html.indexOf('-->', at);
    done = end < 0 ? to : Math.min(to, end + 3);
  }
  if (done < to) pieces.push({ from: done, to });
  return pieces;
}
