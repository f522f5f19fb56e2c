import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import './script-nodes';
import type {} from 'remark';
import type { Data } from 'unified';
import { isSubscript, isSuperscript } from './script-nodes';

/** Turns the tokens of `script` into `subscript` and `superscript` nodes of the Markdown tree. */
export const scriptFromMarkdown: Extension = {
  enter: { script: enterScript, scriptSpace: enterSpace },
  exit: { script: exitNode, scriptSpace: exitNode },
};

function enterScript(this: CompileContext, token: Token): undefined {
  const isSubscript = this.sliceSerialize(token).startsWith('~');
  if (isSubscript) this.enter({ type: 'subscript', children: [], data: { hName: 'sub' } }, token);
  else this.enter({ type: 'superscript', children: [], data: { hName: 'sup' } }, token);
}

function enterSpace(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'text', value: '\u00a0' }, token);
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

type ToMarkdownExtension = NonNullable<Data['toMarkdownExtensions']>[number];
type Handle = NonNullable<NonNullable<ToMarkdownExtension['handlers']>['subscript']>;

/** Writes `subscript` and `superscript` nodes: with marks if those are read back as such, otherwise as HTML. */
export const scriptToMarkdown: ToMarkdownExtension = {
  unsafe: [{ character: '^', before: '^|[^[]', after: '(?=[^\\s^]+\\^)', inConstruct: 'phrasing' }],
  handlers: {
    subscript: (...parameters: Parameters<Handle>) => write('~', 'sub', isSubscript, parameters),
    superscript: (...parameters: Parameters<Handle>) => write('^', 'sup', isSuperscript, parameters),
  },
};

function write(
  mark: string,
  element: string,
  isReadAgain: typeof isSubscript,
  [node, , state, info]: Parameters<Handle>,
): string {
  const content: string = state.containerPhrasing(node, {
    ...state.createTracker(info).current(),
    before: mark,
    after: mark,
  });
  const escaped = content.replace(/\u00a0/g, '\\ ');
  const fits = !/[^\\]\s|^\s/.test(escaped) && isReadAgain(escaped, info.before.slice(-1), info.after.slice(0, 1));
  return fits ? `${mark}${escaped}${mark}` : `<${element}>${content}</${element}>`;
}
