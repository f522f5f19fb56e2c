import type { BlockContent, InlineCode, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from '../document/article-state';
import type { DeclaredLabel } from '../document/label-registry';
import { reportProblem } from '../document/report-problem';
import { readTableLabel } from './read-table-label';
import { referenceLink } from './reference-link';

/**
 * Reads the roles of d2l-book (https://book.d2l.ai/user/markdown.html), `:role:` followed by inline code:
 * `label` and `eqlabel` name what stands before them, `numref`, `ref` and `eqref` refer to it, `cite` names a source;
 * `width`, `height` and `bibliography` say nothing to a web page. `:begin_tab:` and `:end_tab:` bracket a variant.
 */
export function remarkRoles() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    if (/:[a-z_]+:/.test(state.source)) readRolesIn(tree, state);
  };
}

const role = /:(label|eqlabel|numref|ref|eqref|cite|citet|citep|width|height|bibliography|begin_tab):$/;

function readRolesIn(parent: Parents, state: ArticleState): void {
  const children: RootContent[] = parent.children;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined || !('children' in child)) continue;
    if (child.type === 'table') readTableLabel(child, children[index - 1], state);
    readRolesIn(child, state);
    if (child.type !== 'paragraph') continue;
    readParagraph(child, children[index - 1], state);
    if (child.children.length > 0) continue;
    children.splice(index, 1);
    index -= 1;
  }
}

function readParagraph(paragraph: Paragraph, previous: RootContent | undefined, state: ArticleState): void {
  if (!paragraph.children.some((child) => child.type === 'text' && child.value.includes(':'))) return;
  const kept: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    const before = kept.at(-1);
    const match = child.type === 'inlineCode' && before?.type === 'text' ? role.exec(before.value) : null;
    if (child.type !== 'inlineCode' || before?.type !== 'text' || match === null) {
      kept.push(child.type === 'text' ? { ...child, value: child.value.replace(/\s*:end_tab:/g, '') } : child);
      continue;
    }
    before.value = before.value.slice(0, match.index);
    const name = match[1] ?? '';
    if (name.endsWith('label')) declare(paragraph, kept, previous, child, state);
    else kept.push(...replacement(name, child));
  }
  paragraph.children = isBlank(kept) ? [] : kept;
}

function replacement(name: string, code: InlineCode): PhrasingContent[] {
  const value = code.value.trim();
  if (name.endsWith('ref')) return [referenceLink(value, name === 'eqref', withRole(code, name))];
  if (name.startsWith('cite')) return [{ type: 'text', value: `[${value.replace(/\s*,\s*/g, ', ')}]` }];
  if (name === 'begin_tab') return [{ type: 'strong', children: [{ type: 'text', value }] }];
  return [];
}

/** The place of the whole role, which begins before its code. */
function withRole(code: InlineCode, name: string): Position | undefined {
  if (code.position === undefined) return undefined;
  const { start, end } = code.position;
  const length = name.length + 2;
  return { start: { ...start, column: start.column - length, offset: (start.offset ?? length) - length }, end };
}

function declare(
  paragraph: Paragraph,
  kept: PhrasingContent[],
  previous: RootContent | undefined,
  code: InlineCode,
  state: ArticleState,
): void {
  const target = isBlank(kept) ? previous : paragraph;
  const start = target?.position?.start;
  if (target === undefined || start?.offset === undefined) {
    const message = `The label ${code.value} stands before everything that it could name.`;
    reportProblem(state, 'warning', 'label-without-target', message, code.position);
    return;
  }
  const kind = kindOf(target as BlockContent, kept);
  const label: DeclaredLabel = { name: code.value.trim(), kind, text: textOf(target, kept), line: start.line };
  if (!state.labels.declare(start.offset, label)) {
    const message = `The label ${code.value} is used before; this one is ignored.`;
    reportProblem(state, 'warning', 'label-duplicate', message, code.position);
  } else if (kind === 'figure') state.figures.add(start.offset);
}

function kindOf(target: RootContent, kept: PhrasingContent[]): DeclaredLabel['kind'] {
  if (target.type === 'heading') return 'heading';
  if (target.type === 'math') return 'equation';
  if (target.type === 'table') return 'table';
  const content = target.type === 'paragraph' ? [...target.children, ...kept] : [];
  if (content.some((child) => child.type === 'image')) return 'figure';
  return content.some((child) => child.type === 'inlineMath' && child.data.display) ? 'equation' : 'block';
}

/** What a list of labels shows of the target: a formula's TeX, an image's description. A heading's text comes later. */
function textOf(target: RootContent, kept: PhrasingContent[]): string {
  const nodes = target.type === 'paragraph' ? [...kept, ...target.children] : [target];
  for (const node of nodes) {
    if (node.type === 'image') return node.alt ?? '';
    if (node.type === 'math' || (node.type === 'inlineMath' && node.data.display)) return node.value.trim();
  }
  return '';
}

function isBlank(nodes: PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}
