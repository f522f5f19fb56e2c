import { problemEntry } from '../problem-entry';

/** Problems with articles that exceed a bound. */
export const boundProblems = {
  'source-too-large': problemEntry<{ most: number }>(
    'error',
    ({ most }) => `This article is longer than ${most} characters. It is shown as plain text.`,
    ({ most }) => `文章超过 ${most} 个字符，按纯文本显示。`,
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
  'page-too-large': problemEntry<{ most: number }>(
    'error',
    ({ most }) =>
      `This article produces more than ${most} characters of HTML. From here on, it is shown as plain text.`,
    ({ most }) => `文章生成的 HTML 超过 ${most} 个字符，此处之后的内容按纯文本显示。`,
  ),
  'too-many-problems': problemEntry<{ most: number }>(
    'warning',
    ({ most }) => `Only the first ${most} problems are listed.`,
    ({ most }) => `只列出前 ${most} 个问题。`,
  ),
};
