import type { PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { parseAttributes } from '../attributes/parse-attributes';
import type { PlacedLabel } from '../block/hole';
import type { Box } from '../boxes/box';
import { positionWithin } from '../problems/position-within';
import type {} from '../syntax/container-from-markdown';
import { boxNamed, boxNameOfId } from '../text/box-names';

/** A directive container without its first and last line, with the name that says what it is. */
export interface DirectiveBox {
  name: string;
  box: Box;
}

/**
 * Reads the attributes and the title of a container, in whatever form they are written. The classes `.collapsible` and `.collapsed` (Quarto:
 * `collapse=true`; MyST: `dropdown`) make it foldable, `.unnumbered` removes its number. It takes the title and the options out of
 * the container's children. `source` is the text to which its positions refer.
 */
export function readDirectiveBox(directive: ContainerDirective, source: string): DirectiveBox {
  completeDirective(directive, source);
  const { id, class: classes, title } = directive.attributes ?? {};
  const flags = new Set((classes ?? '').split(/\s+/));
  const label = takeLabel(directive);
  const isOpen = flags.has('collapsible') || (directive.name === 'details' && flags.has('open'));
  const fold = flags.has('collapsed') ? 'closed' : isOpen ? 'open' : 'none';
  const box: Box = {
    id: id ? placedLabel(directive, id, source) : undefined,
    title: label ?? (title ? [{ type: 'text', value: title }] : undefined),
    fold,
    isNumbered: !flags.has('unnumbered'),
    children: directive.children,
    position: directive.position,
  };
  return { name: directive.name, box };
}

/**
 * Completes a container that is not written as a generic directive: sets its name and attributes to those that it would have as one, so that both
 * are read, and written, alike.
 */
export function completeDirective(directive: ContainerDirective, source: string): void {
  const from = directive.position?.start.offset;
  const opening = directive.data?.opening;
  if (opening === undefined || from === undefined) return;
  if (directive.data) delete directive.data.opening;
  const {
    id,
    classes = [],
    pairs = new Map<string, string>(),
  } = (opening.attributes && parseAttributes(source, from + opening.attributes.from)) ?? {};
  const options = opening.attributes === undefined ? takeOptions(directive) : new Map<string, string>();
  const name = directive.name || nameOf(classes, id);
  const label = id ?? options.get('label') ?? options.get('name');
  const title = pairs.get('title') ?? pairs.get('name');
  const written = [...classes.filter((each) => each !== name), ...(options.get('class')?.split(/\s+/) ?? [])];
  const flags = written.map((each) => (each === 'dropdown' ? 'collapsed' : each));
  const collapse = pairs.get('collapse');
  if (collapse !== undefined) flags.push(collapse === 'true' ? 'collapsed' : 'collapsible');
  if (options.has('nonumber') || pairs.get('numbered') === 'false') flags.push('unnumbered');
  directive.name = name;
  directive.attributes = {
    ...(label !== undefined && { id: label }),
    ...(flags.length > 0 && { class: flags.join(' ') }),
    ...(title !== undefined && { title }),
  };
  const isQuarto = name.startsWith('callout-') || boxNameOfId(label ?? '') !== undefined;
  if (opening.attributes !== undefined && title === undefined && isQuarto) takeHeading(directive);
}

/** The class that names a box, or else the first; without a class, what the prefix of the id stands for. */
function nameOf(classes: string[], id: string | undefined): string {
  const known = classes.find((each) => boxNamed(each) !== undefined);
  return known ?? classes[0] ?? boxNameOfId(id ?? '') ?? id ?? '';
}

/** Takes MyST's options, `:label: name`, from the first lines of the content (MyST's guide, "Directives"). */
function takeOptions(directive: ContainerDirective): Map<string, string> {
  const options = new Map<string, string>();
  const place = isLabel(directive.children[0]) ? 1 : 0;
  const first = directive.children[place];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return options;
  const written = /^(?::[a-z-]+:(?:[ \t].*)?(?:\r?\n|$))+/.exec(text.value)?.[0] ?? '';
  // An option that goes on after this text, in emphasis or code, is none.
  if (written === '' || (written.length === text.value.length && first.children.length > 1 && !written.endsWith('\n')))
    return options;
  for (const [, key = '', value = ''] of written.matchAll(/^:([a-z-]+):[ \t]*(.*?)[ \t]*$/gm)) options.set(key, value);
  const rest = { ...text, value: text.value.slice(written.length) };
  const content = rest.value === '' ? first.children.slice(1) : [rest, ...first.children.slice(1)];
  directive.children.splice(place, 1, ...(content.length > 0 ? [{ ...first, children: content }] : []));
  return options;
}

/** Makes a heading that begins the content the title, as Quarto does ("Callout Blocks", "Theorems and Proofs"). */
function takeHeading(directive: ContainerDirective): void {
  const [first] = directive.children;
  if (first?.type !== 'heading') return;
  const { children, position } = first;
  directive.children[0] = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children,
    ...(position && { position }),
  };
}

/** The id with its position in the first line, or the position of the whole block if it is not there. */
function placedLabel({ position }: ContainerDirective, name: string, source: string): PlacedLabel {
  const from = position?.start.offset;
  if (position === undefined || from === undefined) return { name, position };
  const [line = ''] = /^.*/.exec(source.slice(from, position.end.offset)) ?? [];
  const at = from + line.lastIndexOf(`#${name}`) + 1;
  return { name, position: at === from ? position : positionWithin(source, position.start, at, at + name.length) };
}

/** Takes the title in brackets or after the name, which the parser makes the first child. */
function takeLabel(directive: ContainerDirective): PhrasingContent[] | undefined {
  const [first] = directive.children;
  if (first?.type !== 'paragraph' || !isLabel(first)) return undefined;
  directive.children.shift();
  return first.children.length > 0 ? first.children : undefined;
}

export function isLabel(node: ContainerDirective['children'][number] | undefined): boolean {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}
