import type { BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Language } from '@/lib/kernel/language';
import { addHole, type BlockState } from '../block/block-state';
import type { Item } from '../block/hole';
import { positionWithin } from '../problems/position-within';
import { type TheoremKind, theoremKinds } from '../text/theorem-kinds';

/**
 * Makes a theorem-like block: its name and number in bold, the title in brackets, then the content; a proof ends with its mark. With
 * `.collapsible` (open) or `.collapsed` it is a `<details>`. `.unnumbered` removes the number.
 */
export function makeTheorem(directive: ContainerDirective, kind: TheoremKind, state: BlockState): Blockquote {
  const { id, class: classes = '', title } = directive.attributes ?? {};
  const flags = new Set(classes?.split(/\s+/));
  const label = takeLabel(directive);
  const item: Item = {
    kind,
    labels: id ? [id] : [],
    text: title ?? plainTextOf(label ?? []),
    isNumbered: theoremKinds[kind].isNumbered && !flags.has('unnumbered'),
    position: placeOfId(directive, id, state),
  };
  const offset = directive.position?.start.offset;
  if (offset !== undefined) state.items.set(offset, item);
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: addHole(state, { kind: 'number', item, after: 'theorem' }) }],
    data: { hName: 'span', hProperties: { className: ['theorem-name'] } },
  };
  const shown: PhrasingContent[] = label ?? (title ? [{ type: 'text', value: title }] : []);
  const heading: Paragraph = {
    type: 'paragraph',
    children: [name, ...(shown.length > 0 ? [titled(shown, state.context.language)] : [])],
  };
  const collapses = flags.has('collapsible') || flags.has('collapsed');
  heading.data = { hName: collapses ? 'summary' : 'p', hProperties: { className: ['theorem-title'] } };
  const properties = {
    className: ['theorem', `theorem-${kind}`],
    ...(collapses && !flags.has('collapsed') ? { open: true } : {}),
  };
  return container(directive, collapses ? 'details' : 'div', properties, heading, kind === 'proof');
}

/** The position of the id in the first line; the whole block if it is written in another way. */
function placeOfId({ position }: ContainerDirective, id: string | null | undefined, { source }: BlockState) {
  const from = position?.start.offset;
  if (!id || position === undefined || from === undefined) return position;
  const [line = ''] = /^.*/.exec(source.slice(from, position.end.offset)) ?? [];
  const at = from + line.lastIndexOf(`#${id}`) + 1;
  return at === from ? position : positionWithin(source, position.start, at, at + id.length);
}

/** `:::details[Summary]`, closed unless it has the class `open`. */
export function makeDetails(directive: ContainerDirective): Blockquote {
  const { class: classes = '', title } = directive.attributes ?? {};
  const label = takeLabel(directive) ?? [{ type: 'text' as const, value: title ?? '…' }];
  const summary: Paragraph = { type: 'paragraph', children: label, data: { hName: 'summary' } };
  const properties = classes?.split(/\s+/).includes('open') ? { open: true } : {};
  return container(directive, 'details', properties, summary, false);
}

/** The title in the brackets of the language; they are part of the text, so they also appear without styles. */
function titled(title: PhrasingContent[], language: Language): PhrasingContent {
  const [before, after] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const children: PhrasingContent[] = [{ type: 'text', value: before }, ...title, { type: 'text', value: after }];
  return { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: ['theorem-note'] } } };
}

function plainTextOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainTextOf(node.children) : ''))
    .join('');
}

function container(
  directive: ContainerDirective,
  hName: string,
  hProperties: Record<string, string[] | boolean>,
  heading: Paragraph,
  isProof: boolean,
): Blockquote {
  const content: (BlockContent | DefinitionContent)[] = directive.children;
  if (isProof) endProof(content);
  const children = [heading, ...content];
  return {
    type: 'blockquote',
    children,
    data: { hName, hProperties },
    ...(directive.position && { position: directive.position }),
  };
}

/** Adds the mark that ends a proof: to its last paragraph, or in a new one after a formula or a list. */
function endProof(content: (BlockContent | DefinitionContent)[]): void {
  const mark: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: '∎' }],
    data: { hName: 'span', hProperties: { className: ['proof-end'] } },
  };
  const last = content.at(-1);
  if (last?.type === 'paragraph') last.children.push({ type: 'text', value: ' ' }, mark);
  else content.push({ type: 'paragraph', children: [mark] });
}

/** The text in brackets after the directive's name. */
function takeLabel(directive: ContainerDirective): PhrasingContent[] | undefined {
  const first = directive.children[0];
  if (first?.type !== 'paragraph' || !(first.data as { directiveLabel?: boolean } | undefined)?.directiveLabel)
    return undefined;
  directive.children.shift();
  return first.children.length > 0 ? first.children : undefined;
}
