import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type {} from 'remark';
import type { Processor } from 'unified';
import { readContainerOpening, type Span } from '../text/container-opening';
import { container } from './container';
import { knowTextDirectives } from './known-text-directives';

/** What follows the colons on the first line of a container that is not written as a generic directive. Offsets count from the first colon. */
export interface WrittenOpening {
  name: Span | undefined;
  attributes: Span | undefined;
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    opening?: WrittenOpening;
  }
}

/** Turns the tokens of `container` into the `containerDirective` nodes of remark-directive, with `data.opening` and without attributes. */
const containerFromMarkdown: Extension = {
  enter: { container: enterContainer, containerTitle: enterTitle },
  exit: { container: exitNode, containerTitle: exitNode, containerOpening: exitOpening },
};

function enterContainer(this: CompileContext, token: Token): undefined {
  const node: ContainerDirective = { type: 'containerDirective', name: '', attributes: {}, children: [] };
  this.enter(node, token);
}

function exitOpening(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  const line = this.sliceSerialize(token);
  const opening = readContainerOpening(line);
  if (node?.type !== 'containerDirective' || opening === undefined) return;
  const { name, attributes } = opening;
  if (name !== undefined) node.name = line.slice(name.from, name.to);
  node.data = { ...node.data, opening: { name, attributes } };
}

function enterTitle(this: CompileContext, token: Token): undefined {
  const label: Paragraph = { type: 'paragraph', data: { directiveLabel: true }, children: [] };
  this.enter(label, token);
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** A remark plugin, used after remark-directive, for containers in other forms and for text directives with known names only. */
export function remarkContainers(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  knowTextDirectives(data.micromarkExtensions);
  data.micromarkExtensions.push({ flow: { 58: container } });
  data.fromMarkdownExtensions.push(containerFromMarkdown);
}
