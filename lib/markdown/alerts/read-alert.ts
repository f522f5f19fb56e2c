import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import { cutFrom } from '../attributes/cut-source';
import { placedId } from '../attributes/placed-id';
import { trailingAttributes } from '../attributes/trailing-attributes';
import { type BlockState, report } from '../block/block-state';
import { makeBox } from '../boxes/make-box';
import { nearestName } from '../problems/nearest-name';
import { positionWithin } from '../problems/position-within';
import { renameFix } from '../problems/rename-fix';
import { type BoxKind, boxNamed, boxNames } from '../text/box-names';

/**
 * Turns a block quotation into an alert or a theorem block if it begins with its name in brackets, `[!NOTE]`, on its own line, in upper or lower
 * case (GitHub's "Alerts", Obsidian's "Callouts"); otherwise returns undefined and changes nothing. A title and attributes may follow:
 * `[!theorem] Euler {#thm:euler}`. `[!NOTE]-` is folded at first, `[!NOTE]+` is open and can be folded. An unknown name is reported and
 * makes a note with that title.
 */
export function readAlert(quote: Blockquote, state: BlockState): Blockquote | undefined {
  const [first, ...others] = quote.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const match = mark.exec(text.value);
  const name = match?.[1]?.trim();
  if (match === null || name === undefined) return undefined;
  const { title, body } = splitFirstLine(first.children, match[0].length);
  if (title.length === 0 && body.length === 0 && others.length === 0) return undefined;
  const attributes = readTitleAttributes(first, title, state);
  const kind = boxNamed(name.toLowerCase()) ?? unknownKind(name, first, state);
  const flags = first.data?.attributes?.classes ?? [];
  const rest: Paragraph[] = body.length > 0 ? [{ ...first, children: body }] : [];
  return makeBox(
    kind,
    {
      id: attributes,
      title: title.length > 0 ? title : undefined,
      fold: match[2] === '-' ? 'closed' : match[2] === '+' ? 'open' : 'none',
      isNumbered: !flags.includes('unnumbered'),
      children: [...rest, ...others],
      position: quote.position,
    },
    state,
  );
}

/** Obsidian allows metadata after a bar, which has no meaning here. */
const mark = /^\[!([\p{L}][\p{L}\p{N}_ -]{0,40})(?:\|[^\]\n]{0,100})?\]([+-])?(?:[ \t]+|(?=[\r\n])|$)/u;

function unknownKind(name: string, paragraph: Paragraph, state: BlockState): BoxKind {
  const start = paragraph.position?.start;
  const suggestion = nearestName(name, boxNames);
  const at = state.source.indexOf(name, start?.offset);
  const position = start && positionWithin(state.source, start, at, at + name.length);
  report(state, 'alert-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
  return { type: 'alert', alert: { kind: 'note', title: { en: name, zh: name } } };
}

/** Takes the attributes at the end of the first line out of the title and sets them on the paragraph. Returns the id. */
function readTitleAttributes(paragraph: Paragraph, title: PhrasingContent[], { source }: BlockState) {
  const start = title[0]?.position?.start.offset;
  const last = title.at(-1);
  const from = last?.position?.start;
  if (start === undefined || last?.position === undefined || from?.offset === undefined) return undefined;
  const line = /^[^\r\n]*/.exec(source.slice(from.offset, last.position.end.offset))?.[0].trimEnd() ?? '';
  const end = from.offset + line.length;
  const attributes = trailingAttributes(source, start, end);
  if (attributes === undefined) return undefined;
  last.position = positionWithin(source, from, from.offset, end);
  if (!cutFrom(title, source, attributes.from)) return undefined;
  const before = title.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
  if (before?.type === 'text' && before.value === '') title.pop();
  paragraph.data = { ...paragraph.data, attributes };
  return placedId(paragraph, source);
}

/** Splits the content into the rest of the first line, after the `mark` characters, and the other lines. It changes nothing. */
function splitFirstLine(
  children: PhrasingContent[],
  mark: number,
): { title: PhrasingContent[]; body: PhrasingContent[] } {
  const nodes = children.map((child, index) =>
    index === 0 && child.type === 'text' ? { ...child, value: child.value.slice(mark) } : child,
  );
  const at = nodes.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  const dividing = nodes[at];
  if (dividing === undefined) return { title: withoutEmpty(nodes), body: [] };
  const title = nodes.slice(0, at);
  const body = nodes.slice(at + 1);
  if (dividing.type === 'text') {
    const ending = dividing.value.indexOf('\n');
    title.push({ ...dividing, value: dividing.value.slice(0, ending).trimEnd() });
    body.unshift({ ...dividing, value: dividing.value.slice(ending + 1) });
  }
  return { title: withoutEmpty(title), body: withoutEmpty(body) };
}

function withoutEmpty(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
