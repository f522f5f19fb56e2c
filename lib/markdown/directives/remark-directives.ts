import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { ownValue } from '@/lib/kernel/own-value';
import { type BlockState, blockState, report } from '../block/block-state';
import { makeBox } from '../boxes/make-box';
import { closingFix } from '../problems/closing-fix';
import { nearestName } from '../problems/nearest-name';
import { positionWithin } from '../problems/position-within';
import { renameFix } from '../problems/rename-fix';
import { textElements } from '../syntax/known-text-directives';
import { boxNamed, boxNames } from '../text/box-names';
import { checkColons } from './check-colons';
import { keyboardKeys } from './keyboard-keys';
import { isLabel, readDirectiveBox } from './read-directive-box';

/**
 * Interprets directives (the "generic directives" proposal of CommonMark's forum): `:::theorem{#thm:x}`, `:::note`, `:::details[Summary]` etc.,
 * and the forms that other programs have for them, and in text `:kbd[Ctrl+C]`, `:sub[..]`, `:sup[..]`, `:mark[..]`. A block with an unknown
 * name becomes the text that was typed, with a problem, and so does any other line of colons.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes(':')) return;
    readIn(tree, state);
    checkColons(tree, state);
  };
}

type Directive = ContainerDirective | LeafDirective | TextDirective;

function readIn(parent: Parents, state: BlockState): void {
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    if ('children' in child) readIn(child, state);
    if (isDirective(child)) children.splice(index, 1, ...meaningOf(child, state));
  }
  joinText(children);
}

function isDirective(node: Nodes): node is Directive {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';
}

function meaningOf(directive: Directive, state: BlockState): RootContent[] {
  if (directive.type === 'textDirective') return textMeaning(directive, state);
  if (directive.type === 'leafDirective') {
    reportUnknown(directive, afterColons(directive, state), state);
    return asTyped(directive, state);
  }
  const opening = directive.data?.opening;
  const typed = asTyped(directive, state);
  const { name, box } = readDirectiveBox(directive, state.source);
  const kind = boxNamed(name);
  reportUnclosed(directive, state);
  if (kind !== undefined) return [makeBox(kind, box, state)];
  const from = opening?.name?.from ?? opening?.attributes?.from;
  reportUnknown(directive, from ?? afterColons(directive, state), state);
  return typed;
}

function textMeaning(directive: TextDirective, state: BlockState): RootContent[] {
  const hName = ownValue(textElements, directive.name);
  if (hName === 'kbd' && directive.children.length > 0) return [keys(directive)];
  if (hName !== undefined && directive.children.length > 0) {
    return [
      {
        type: 'emphasis',
        children: directive.children,
        data: { hName },
        ...(directive.position && { position: directive.position }),
      },
    ];
  }
  return [{ ...written(directive, state), ...(directive.position && { position: directive.position }) }];
}

function keys(directive: TextDirective): RootContent {
  const element = keyboardKeys(textOf(directive));
  const children = [{ type: 'text' as const, value: textOf(directive) }];
  return { type: 'emphasis', children, data: { hName: 'kbd', hChildren: element.children } };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function written(directive: Directive, state: BlockState): { type: 'text'; value: string } {
  const { start, end } = directive.position ?? {};
  return { type: 'text', value: state.source.slice(start?.offset, end?.offset) };
}

/** Returns a block's first and last line as text, with its content between them. */
function asTyped(directive: ContainerDirective | LeafDirective, state: BlockState): RootContent[] {
  const text = written(directive, state).value;
  if (directive.type === 'leafDirective') return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? '';
  const content = directive.type === 'containerDirective' ? directive.children.filter((child) => !isLabel(child)) : [];
  const line = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  return [line(lines[0] ?? ''), ...content, ...(/^\s*:{3,}\s*$/.test(last) ? [line(last.trim())] : [])];
}

function afterColons(directive: Directive, { source }: BlockState): number {
  const from = directive.position?.start.offset ?? 0;
  return /^:*/.exec(source.slice(from, from + maxColons))?.[0].length ?? 0;
}

const maxColons = 1_000;

/** Reports a block with an unknown name. `from` is where the name, or the list that contains it, is, counted from the first colon. */
function reportUnknown(directive: LeafDirective | ContainerDirective, from: number, state: BlockState): void {
  const start = directive.position?.start;
  if (start?.offset === undefined) return;
  const { name } = directive;
  const line = /^.*/.exec(state.source.slice(start.offset, directive.position?.end.offset))?.[0] ?? '';
  const at = start.offset + Math.max(from, line.indexOf(name, from));
  const position = positionWithin(state.source, start, at, at + name.length);
  const suggestion = nearestName(name, boxNames);
  report(state, 'directive-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
}

function reportUnclosed(directive: ContainerDirective, state: BlockState): void {
  const { start, end } = directive.position ?? {};
  if (start?.offset === undefined || end === undefined) return;
  const text = state.source.slice(start.offset, end.offset);
  const fence = /^:{3,}/.exec(text)?.[0] ?? ':::';
  if (/(?:^|[\r\n])[ \t>]*:{3,}[ \t]*$/.test(text.slice(-200))) return;
  const opening = { start, end: { ...start, column: start.column + openingLength(text, fence, directive) } };
  const fix = closingFix({ start, end }, state.source, fence);
  report(state, 'directive-unclosed', { name: directive.name, fence }, opening, fix);
}

/** The length of the colons and what names the block. */
function openingLength(text: string, fence: string, { name }: ContainerDirective): number {
  if (text.startsWith(name, fence.length)) return fence.length + name.length;
  return /^.*/.exec(text)?.[0].trimEnd().length ?? fence.length;
}

/** Merges adjacent texts, so that what was not a directive is one text again. */
function joinText(children: RootContent[]): void {
  for (let index = children.length - 1; index > 0; index -= 1) {
    const one = children[index - 1];
    const other = children[index];
    if (one?.type !== 'text' || other?.type !== 'text') continue;
    one.value += other.value;
    if (one.position && other.position) one.position = { start: one.position.start, end: other.position.end };
    children.splice(index, 1);
  }
}
