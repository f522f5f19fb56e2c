import type { Root } from 'hast';
import type { FootnoteDefinition, Root as MarkdownRoot } from 'mdast';
import { VFile } from 'vfile';
import { addHole, type BlockState, type ReadingContext, report, startBlock } from '../block/block-state';
import type { FootnoteReading, HeadingFacts, Reading } from '../block/reading';
import { makeTemplate } from '../block/template';
import { teaserParts } from '../excerpt/teaser';
import { words } from '../text/words';
import { isElement, plainText } from '../tree/article-node';
import { readText } from '../tree/read-text';
import { htmlPipeline, markdownPipeline } from './pipeline';

/**
 * Reads one parsed block: returns its HTML with holes, and what lists, search and the editor need. It changes the tree. `text` is the
 * block as typed, to which the tree's positions refer.
 */
export function readBlock(tree: MarkdownRoot, text: string, context: ReadingContext): Reading {
  const state = startBlock(text, context);
  const file = new VFile({ data: { block: state } });
  markdownPipeline.runSync(tree, file);
  const definitions = takeFootnotes(tree, state);
  const main = toHtml(tree, file);
  const footnotes = definitions.map((definition) => readFootnote(definition, file, context));
  reportLostLabels(state);
  const names = words[context.language];
  const teaserPieces = main.tree.children.filter((node) => !isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'));
  return {
    lines: countLines(text),
    holes: state.holes,
    html: makeTemplate(main.html),
    text: makeTemplate(readText(main.tree.children)),
    headings: findHeadings(main.tree, context),
    teaser: teaserParts(teaserPieces, names, context.teaserLength),
    footnotes,
    problems: state.problems,
    images: state.images,
    links: state.links,
    languages: languagesOf(state),
    title: state.title,
    ids: state.ids,
    unknownFootnotes: state.unknownFootnotes,
    unknownLanguages: state.unknownLanguages,
    definitions: state.definitions,
  };
}

function toHtml(tree: MarkdownRoot, file: VFile): { tree: Root; html: string } {
  const html = htmlPipeline.runSync(tree, file) as Root;
  // The sanitizer prefixes the ids that authors can set; the value of a hole is made here and needs no prefix.
  return { tree: html, html: String(htmlPipeline.stringify(html, file)).replaceAll('user-content-\uFDD0', '\uFDD0') };
}

/** Removes footnote definitions from the tree, wherever they are, and returns them. */
function takeFootnotes(tree: MarkdownRoot, state: BlockState): FootnoteDefinition[] {
  if (!state.source.includes(']:')) return [];
  const found: FootnoteDefinition[] = [];
  const search = (parent: { children: MarkdownRoot['children'] }): void => {
    parent.children = parent.children.filter((child) => {
      if (child.type === 'footnoteDefinition') found.push(child);
      if ('children' in child) search(child as never);
      return child.type !== 'footnoteDefinition';
    });
  };
  search(tree);
  return found;
}

function readFootnote(definition: FootnoteDefinition, file: VFile, context: ReadingContext): FootnoteReading {
  const state = file.data.block ?? startBlock('', context);
  const { identifier, children } = definition;
  const back = { type: 'text' as const, value: ` ${addHole(state, { kind: 'footnote-back', identifier })}` };
  const last = children.at(-1);
  if (last?.type === 'paragraph') last.children.push(back);
  else children.push({ type: 'paragraph', children: [back] });
  const { tree, html } = toHtml({ type: 'root', children }, file);
  const { line, column } = definition.position?.start ?? { line: 1, column: 1 };
  const label = definition.label ?? identifier;
  const place = { line, column, endColumn: column + label.length + 3 };
  return { identifier, label, ...place, html: makeTemplate(html), text: makeTemplate(readText(tree.children)) };
}

function findHeadings(tree: Root, context: ReadingContext): HeadingFacts[] {
  const headings: HeadingFacts[] = [];
  const search = (children: Root['children']): void => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      const level = /^h([1-6])$/.exec(child.tagName)?.[1];
      if (level === undefined) search(child.children);
      else {
        const hole = Number(/\uFDD0(\d+)\uFDD1/.exec(String(child.properties.id))?.[1]);
        const teaser = teaserParts(child.children, words[context.language]);
        const text = makeTemplate(plainText(child));
        headings.push({ hole, level: Number(level), line: child.position?.start.line ?? 1, teaser, text });
      }
    }
  };
  search(tree.children);
  return headings;
}

function languagesOf(state: BlockState): string[] {
  const names = state.holes.flatMap((hole) => (hole.kind === 'code' ? (hole.info.language ?? []) : []));
  return [...new Set(names)];
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0);
}

/** Reports labels next to something that cannot have a name, such as raw HTML. It runs after the block's HTML is made. */
function reportLostLabels(state: BlockState): void {
  if (state.labels.size === 0) return;
  const taken = new Set<string>();
  for (const hole of state.holes) {
    if (hole.kind === 'formula') for (const { name } of hole.labels) taken.add(name);
    else if (hole.kind === 'code') for (const name of hole.item?.labels ?? []) taken.add(name);
  }
  for (const labels of state.labels.values()) {
    for (const { name, position } of labels) {
      if (!taken.has(name)) report(state, 'label-without-target', { name }, position);
    }
  }
}
