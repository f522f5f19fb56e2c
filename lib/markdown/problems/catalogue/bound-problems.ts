import { problemEntry } from '../problem-entry';

/** Problems with articles that exceed a bound. */
export const boundProblems = {
  'source-too-large': problemEntry<{ maxCharacters: number }>(
    'error',
    ({ maxCharacters }) => `This article is longer than ${maxCharacters} characters. It is shown as plain text.`,
    ({ maxCharacters }) => `文章超过 ${maxCharacters} 个字符，按纯文本显示。`,
  ),
  'rendering-too-long': problemEntry<{ seconds: number }>(
    'error',
    ({ seconds }) => `Rendering this article takes longer than ${seconds} s. It is shown as plain text.`,
    ({ seconds }) => `文章排版耗时超过 ${seconds} 秒，按纯文本显示。`,
  ),
  'rendering-too-large': problemEntry<{ megabytes: number }>(
    'error',
    ({ megabytes }) => `Rendering this article takes more than ${megabytes} MB of memory. It is shown as plain text.`,
    ({ megabytes }) => `文章排版占用的内存超过 ${megabytes} MB，按纯文本显示。`,
  ),
  'page-too-large': problemEntry<{ maxCharacters: number }>(
    'error',
    ({ maxCharacters }) =>
      `This article produces more than ${maxCharacters} characters of HTML. From here on, it is shown as plain text.`,
    ({ maxCharacters }) => `文章生成的 HTML 超过 ${maxCharacters} 个字符，此处之后的内容按纯文本显示。`,
  ),
  'too-many-problems': problemEntry<{ maxProblems: number }>(
    'warning',
    ({ maxProblems }) => `Only the first ${maxProblems} problems are listed.`,
    ({ maxProblems }) => `只列出前 ${maxProblems} 个问题。`,
  ),
};
