import type {} from 'remark';
import type { Processor } from 'unified';
import { script } from './script';
import { scriptFromMarkdown } from './script-from-markdown';
import { scriptToMarkdown } from './script-to-markdown';

/** A remark plugin that reads and writes subscripts and superscripts. */
export function remarkScripts(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.toMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ text: { 94: script, 126: script } });
  data.fromMarkdownExtensions.push(scriptFromMarkdown);
  data.toMarkdownExtensions.push(scriptToMarkdown);
}
