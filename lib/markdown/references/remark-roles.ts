import type { InlineCode, Paragraph, Parents, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import type { CitationHole } from '../block/hole';
import { parseCitationCluster } from '../citations/parse-citation';
import { positionWithin } from '../problems/position-within';
import '../syntax/math-nodes';
import { splitNames } from '../syntax/split-names';
import { removeTrailingSpace } from './remove-trailing-space';

/**
 * Reads the roles of d2l-book (https://book.d2l.ai/user/markdown.html), `:role:` followed by inline code: `label` and `eqlabel` name what
 * precedes them; `numref`, `ref` and `eqref` refer to it; `cite` names a source; `width`, `height` and `bibliography` have no meaning on a
 * web page. `:begin_tab:` and `:end_tab:` enclose a variant. MyST's `{math}` and `{eq}` before inline code are a formula and a reference to one.
 */
export function remarkRoles() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (/:[a-z_]+:|\{(?:math|eq)\}`/.test(state.source)) readRolesIn(tree, state);
  };
}

const rolePattern =
  /(?::(label|eqlabel|numref|ref|eqref|cite|citet|citep|width|height|bibliography|begin_tab):|\{(math|eq)\})$/;

function readRolesIn(parent: Parents, state: BlockState): void {
  const children: RootContent[] = parent.children;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined || !('children' in child)) continue;
    if (child.type === 'table') readTableLabel(child, state);
    readRolesIn(child, state);
    if (child.type !== 'paragraph') continue;
    readParagraph(child, children[index - 1], state);
    if (child.children.length > 0) continue;
    children.splice(index, 1);
    index -= 1;
  }
}

function readParagraph(paragraph: Paragraph, previous: RootContent | undefined, state: BlockState): void {
  if (!paragraph.children.some((child) => child.type === 'text' && /[:}]/.test(child.value))) return;
  const kept: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    const before = kept.at(-1);
    const match = child.type === 'inlineCode' && before?.type === 'text' ? rolePattern.exec(before.value) : null;
    if (child.type !== 'inlineCode' || before?.type !== 'text' || match === null) {
      kept.push(
        child.type === 'text' ? { ...child, value: child.value.replace(/(?:(?<!\s)\s+)?:end_tab:/g, '') } : child,
      );
      continue;
    }
    before.value = before.value.slice(0, match.index);
    const name = match[1] ?? match[2] ?? '';
    if (name.endsWith('label')) declare(paragraph, kept, previous, { name, code: child }, state);
    else kept.push(...replacement(name, child, before, state));
  }
  paragraph.children = isBlank(kept) ? [] : kept;
}

function replacement(name: string, code: InlineCode, before: Text, state: BlockState): PhrasingContent[] {
  const value = code.value.trim();
  const position = withRole(code, name);
  const place = contentPlace(code, value, state.source);
  if (name === 'math') return [formula(code, value, place, position)];
  if (name.endsWith('ref') || name === 'eq') {
    const command = name.startsWith('eq') ? 'eqref' : 'autoref';
    const names = [{ name: value, position: place ?? position }];
    return [
      text(
        addHole(state, {
          kind: 'reference',
          names,
          command,
          before: before.value.slice(-40),
          isSpaced: removeTrailingSpace(before),
          position,
        }),
      ),
    ];
  }
  if (name.startsWith('cite')) {
    return [text(addHole(state, citation(value, name === 'citet', position, place, state.source)))];
  }
  if (name === 'begin_tab') return [{ type: 'strong', children: [text(value)] }];
  return [];
}

function formula(
  { value }: InlineCode,
  tex: string,
  place: Position | undefined,
  position: Position | undefined,
): PhrasingContent {
  const texLines = place === undefined ? [] : [{ offset: 0, line: place.start.line, column: place.start.column }];
  const data = { texLines, closed: true, display: false };
  return { type: 'inlineMath', value: place === undefined ? value : tex, data, ...(position && { position }) };
}

function citation(
  value: string,
  narrative: boolean,
  position: Position | undefined,
  place: Position | undefined,
  source: string,
): CitationHole {
  const names = splitNames(value).filter(({ name }) => name !== '');
  const items = parseCitationCluster(names.map(({ name }) => `@${name}`).join('; ')) ?? [];
  const keyPlaces = names.map(({ name, offset }) => {
    const from = (place?.start.offset ?? 0) + offset;
    return place && positionWithin(source, place.start, from, from + name.length);
  });
  const written = `[${names.map(({ name }) => name).join(', ')}]`;
  return { kind: 'citation', items, keyPlaces, narrative, written, position };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** The position of the text between the backticks; undefined if the source differs from it, e.g. over two lines. */
function contentPlace({ position }: InlineCode, value: string, source: string): Position | undefined {
  if (position?.start.offset === undefined) return undefined;
  const at = source.slice(position.start.offset, position.end.offset).indexOf(value);
  const from = position.start.offset + at;
  return at < 0 ? undefined : positionWithin(source, position.start, from, from + value.length);
}

/** The position of the whole role, which begins before its code. */
function withRole(code: InlineCode, name: string): Position | undefined {
  if (code.position === undefined) return undefined;
  const { start, end } = code.position;
  const length = name.length + 2;
  return { start: { ...start, column: start.column - length, offset: (start.offset ?? length) - length }, end };
}

function declare(
  paragraph: Paragraph,
  remaining: PhrasingContent[],
  previous: RootContent | undefined,
  { name, code }: { name: string; code: InlineCode },
  state: BlockState,
): void {
  const target = isBlank(remaining) ? previous : paragraph;
  const offset = target?.position?.start.offset;
  const position = withRole(code, name);
  if (target === undefined || offset === undefined) {
    report(state, 'label-without-target', { name: code.value }, position);
    return;
  }
  const content = target.type === 'paragraph' ? [...remaining, ...target.children] : [];
  const formula = content.find((child) => child.type === 'inlineMath' && child.data.display);
  const at = formula?.position?.start.offset ?? offset;
  state.labels.set(at, [...(state.labels.get(at) ?? []), { name: code.value.trim(), position }]);
  if (content.some((child) => child.type === 'image')) state.figures.add(offset);
}

function isBlank(nodes: PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

/**
 * Reads the label that d2l-book puts on the line after a table, which GFM parses as the table's last row.
 */
function readTableLabel(table: Table, state: BlockState): void {
  const [cell, ...others] = table.children.at(-1)?.children ?? [];
  const [mark, code] = cell?.children ?? [];
  if (mark?.type !== 'text' || mark.value.trim() !== ':label:' || code?.type !== 'inlineCode') return;
  if (others.some((other) => other.children.length > 0) || table.children.length < 2) return;
  const offset = table.position?.start.offset;
  if (offset === undefined) return;
  table.children.pop();
  state.labels.set(offset, [...(state.labels.get(offset) ?? []), { name: code.value.trim(), position: code.position }]);
}
