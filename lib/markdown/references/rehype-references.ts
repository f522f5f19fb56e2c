import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from '../document/article-state';
import type { SettledLabel } from '../document/label-registry';
import { classNames } from '../document/rendered-node';
import { reportProblem } from '../document/report-problem';
import { words } from '../document/words';

/**
 * Points every link into the document at the element that it names: a label, a heading's id as GitHub would make it, or
 * an id of raw HTML, which sanitizing prefixed. References without a text get one. What leads nowhere is reported; a
 * reference of that kind stays as its name.
 */
export function rehypeReferences() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    const ids = new Set<string>();
    visit(tree, 'element', (element) => {
      if (typeof element.properties.id === 'string') ids.add(element.properties.id);
    });
    visit(tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#') || href === '#') return;
      resolve(element, href.slice(1), ids, state);
    });
  };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function resolve(link: Element, fragment: string, ids: Set<string>, state: ArticleState): void {
  const name = decodeFragment(fragment);
  const { dataFootnoteRef, dataFootnoteBackref } = link.properties;
  const isFootnote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
  const kind = classNames(link).find((name) => name === 'reference' || name === 'equation-reference');
  const label = state.labels.find(name);
  const candidates = [
    label?.anchor,
    name,
    `section-${name.toLowerCase()}`,
    name.toLowerCase(),
    `user-content-${name}`,
    `user-content-${fragment}`,
  ];
  const anchor = candidates.find((candidate) => candidate !== undefined && ids.has(candidate));
  if (!isFootnote) recordReference(link, name, state);
  if (anchor !== undefined) link.properties.href = `#${anchor}`;
  else if (kind === undefined)
    reportUnknown(link, 'fragment-unknown', `Nothing in this article is named ${name}.`, state);
  else showName(link, name, state);
  if (anchor !== undefined && kind !== undefined && link.children.length === 0) {
    link.children = [{ type: 'text', value: shownText(label, name, state) }];
  }
}

function recordReference(link: Element, target: string, state: ArticleState): void {
  const { line, column } = link.position?.start ?? { line: 1, column: 1 };
  state.references.push({ target, article: null, line, column });
}

function reportUnknown(link: Element, code: string, message: string, state: ArticleState): void {
  reportProblem(state, 'warning', code, message, link.position);
}

function showName(link: Element, name: string, state: ArticleState): void {
  reportUnknown(link, 'label-unknown', `No label in this article is named ${name}.`, state);
  link.tagName = 'code';
  link.properties = { className: ['unknown-reference'] };
  link.children = [{ type: 'text', value: name }];
}

function shownText(label: SettledLabel | undefined, name: string, state: ArticleState): string {
  if (label === undefined) return name;
  if (label.shown !== '') return label.shown;
  const names = words[state.options.language];
  if (label.kind === 'equation') return names.equation;
  return label.kind === 'figure' ? names.figure : label.kind === 'table' ? names.tableReference : name;
}
