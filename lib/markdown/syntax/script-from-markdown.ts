import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import './script-nodes';

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
