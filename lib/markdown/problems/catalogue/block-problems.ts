import { problemEntry } from '../problem-entry';
import { suggested } from './suggested';

type Unknown = { name: string; suggestion?: string | undefined };

/** Problems with blocks: code, raw HTML, images, headings, directives. */
export const blockProblems = {
  'fence-unclosed': problemEntry<{ fence: string }>(
    'warning',
    ({ fence }) => `The code block opened with ${fence} is never closed. Everything after it is shown as code.`,
    ({ fence }) => `以 ${fence} 开始的代码块缺少结束标记，其后的内容全部按代码显示。`,
  ),
  /** `blocks`: how many, if there are several. */
  'code-language-unknown': problemEntry<{
    language: string;
    blocks?: number | undefined;
    suggestion?: string | undefined;
  }>(
    'warning',
    ({ language, blocks, suggestion }) =>
      `The language ${language} is unknown. ${blocks === undefined ? 'The code is' : `Its ${blocks} code blocks are`} shown without syntax highlighting.${suggested.en(suggestion)}`,
    ({ language, blocks, suggestion }) =>
      `无法识别代码语言 ${language}，${blocks === undefined ? '代码' : `${blocks} 个代码块`}没有语法高亮。${suggested.zh(suggestion)}`,
  ),
  'code-line-out-of-range': problemEntry<{ range: string; lines: number }>(
    'warning',
    ({ range, lines }) =>
      `The range ${range} extends beyond this block, which ends at line ${lines}. Lines beyond the end are ignored.`,
    ({ range, lines }) => `代码只有 ${lines} 行，标记的 ${range} 超出范围，超出部分已忽略。`,
  ),
  'code-too-long': problemEntry<{ maxLines: number }>(
    'warning',
    ({ maxLines }) =>
      `Only the first ${maxLines} lines of code in an article get syntax highlighting. This block is shown without it.`,
    ({ maxLines }) => `每篇文章只对前 ${maxLines} 行代码做语法高亮，此代码块没有语法高亮。`,
  ),
  'html-unclosed': problemEntry<{ tag: string }>(
    'warning',
    ({ tag }) => `The element ${tag} is never closed. It ends where the content around it ends.`,
    ({ tag }) => `元素 ${tag} 缺少结束标签，在其所在内容的末尾自动闭合。`,
  ),
  'html-removed': problemEntry<{ names: readonly string[] }>(
    'warning',
    ({ names }) => `This HTML is not allowed in articles and was removed: ${names.join(', ')}.`,
    ({ names }) => `文章中不允许使用以下 HTML，已移除：${names.join('、')}。`,
  ),
  'image-alt-missing': problemEntry<{ url: string }>(
    'warning',
    ({ url }) => `The image ${url} has no alternative text. Readers who cannot see it will not know what it shows.`,
    ({ url }) => `图片 ${url} 缺少替代文字，看不到图片的读者无从得知图片的内容。`,
  ),
  'heading-level-skipped': problemEntry<{ from: number; to: number }>(
    'warning',
    ({ from, to }) => `A level ${to} heading follows a level ${from} heading; level ${from + 1} is skipped.`,
    ({ from, to }) => `${from} 级标题后面直接出现 ${to} 级标题，跳过了 ${from + 1} 级。`,
  ),
  'directive-unknown': problemEntry<Unknown>(
    'warning',
    ({ name, suggestion }) =>
      `There is no block type named ${name}. The content is shown as plain text.${suggested.en(suggestion)}`,
    ({ name, suggestion }) => `未知的块类型 ${name}，其内容按普通文字显示。${suggested.zh(suggestion)}`,
  ),
  'directive-unclosed': problemEntry<Unknown & { fence: string }>(
    'warning',
    ({ name, fence }) => `The block ${name} has no closing ${fence}. Everything after it becomes part of the block.`,
    ({ name, fence }) => `块 ${name} 缺少结束标记 ${fence}，其后的内容全部归入该块。`,
  ),
  'attribute-invalid': problemEntry<{ attribute: string }>(
    'warning',
    ({ attribute }) => `The attribute ${attribute} is not valid here. It is ignored.`,
    ({ attribute }) => `此处不能使用属性 ${attribute}，已忽略。`,
  ),
  'nested-too-deeply': problemEntry<{ extent: 'article' | 'block'; maxLevels: number }>(
    ({ extent }) => (extent === 'article' ? 'error' : 'warning'),
    ({ extent, maxLevels }) =>
      extent === 'article'
        ? `This article is nested deeper than ${maxLevels} levels. It is shown as plain text.`
        : `This is nested deeper than ${maxLevels} levels. Anything deeper is shown as source.`,
    ({ extent, maxLevels }) =>
      extent === 'article'
        ? `文章嵌套超过 ${maxLevels} 层，按纯文本显示。`
        : `此处嵌套超过 ${maxLevels} 层，更深的内容按源码显示。`,
  ),
  'too-complex': problemEntry<{ extent: 'article' | 'line' } | { extent: 'passage'; lines: number }>(
    'error',
    (parameters) =>
      parameters.extent === 'passage'
        ? `This passage of ${parameters.lines} lines is too complex to render. It is shown as plain text; the rest is rendered.`
        : `This ${parameters.extent} is too complex to render. It is shown as plain text.`,
    (parameters) =>
      parameters.extent === 'passage'
        ? `这一部分（共 ${parameters.lines} 行）结构过于复杂，无法排版，按纯文本显示，其余部分不受影响。`
        : `${parameters.extent === 'article' ? '文章' : '此行'}结构过于复杂，无法排版，按纯文本显示。`,
  ),
};
