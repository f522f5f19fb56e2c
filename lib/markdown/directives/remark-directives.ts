import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { ownValue } from '@/lib/kernel/own-value';
import { type BlockState, blockState, report } from '../block/block-state';
import { closingFix } from '../problems/closing-fix';
import { nearestName } from '../problems/nearest-name';
import { renameFix } from '../problems/rename-fix';
import { isTheoremKind, theoremKinds } from '../text/theorem-kinds';
import { keyboardKeys } from './keyboard-keys';
import { makeDetails, makeTheorem } from './make-theorem';

/**
 * Interprets directives (the "generic directives" proposal of CommonMark's forum): `:::theorem{#thm:x}` etc., `:::details[Summary]`, and in
 * text `:kbd[Ctrl+C]`, `:sub[..]`, `:sup[..]`, `:mark[..]`. Others become the text that was typed: `10:30` and `a:b` silently, a block
 * or bracketed directive with an unknown name with a problem.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes(':')) return;
    readIn(tree, state);
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
  if (directive.type === 'containerDirective') {
    reportUnclosed(directive, state);
    if (isTheoremKind(directive.name)) return [makeTheorem(directive, directive.name, state)];
    if (directive.name === 'details') return [makeDetails(directive)];
  }
  reportUnknown(directive, [...Object.keys(theoremKinds), 'details'], state);
  return asTyped(directive, state);
}

const textElements: Record<string, string> = { kbd: 'kbd', sub: 'sub', sup: 'sup', mark: 'mark' };

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
  if (directive.children.length > 0) reportUnknown(directive, Object.keys(textElements), state);
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
  const content = directive.children.filter((child) => !isLabel(child)) as RootContent[];
  const line = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  return [line(lines[0] ?? ''), ...content, ...(/^\s*:{3,}\s*$/.test(last) ? [line(last.trim())] : [])];
}

function isLabel(node: Nodes): boolean {
  return node.type === 'paragraph' && (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

function reportUnknown(directive: Directive, known: string[], state: BlockState): void {
  const start = directive.position?.start;
  if (start === undefined) return;
  const colons = /^:*/.exec(state.source.slice(start.offset, (start.offset ?? 0) + 20))?.[0].length ?? 1;
  const { name } = directive;
  const position = {
    start: { ...start, column: start.column + colons },
    end: { ...start, column: start.column + colons + name.length },
  };
  const suggestion = nearestName(name, known);
  report(state, 'directive-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
}

function reportUnclosed(directive: ContainerDirective, state: BlockState): void {
  const { start, end } = directive.position ?? {};
  if (start?.offset === undefined || end === undefined) return;
  const text = state.source.slice(start.offset, end.offset);
  const fence = /^:{3,}/.exec(text)?.[0] ?? ':::';
  if (/(?:^|[\r\n])[ \t>]*:{3,}[ \t]*$/.test(text.slice(-200))) return;
  const opening = { start, end: { ...start, column: start.column + fence.length + directive.name.length } };
  const fix = closingFix({ start, end }, state.source, fence);
  report(state, 'directive-unclosed', { name: directive.name, fence }, opening, fix);
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
