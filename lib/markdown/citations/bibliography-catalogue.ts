import type { Words } from '../problems/problem';
import { type NoParameters, problemEntry } from '../problems/problem-entry';

/** Problems in the text of a bibliography, by code. They are separate from the engine's codes because they are placed in another text. */
export const bibliographyCatalogue = {
  'bibliography-too-large': problemEntry<{ maxCount: number; what: 'characters' | 'entries' }>(
    'error',
    ({ maxCount, what }) =>
      what === 'entries'
        ? `The bibliography has more than ${maxCount} entries; the rest is not read.`
        : `The bibliography has more than ${maxCount} characters; none of it is read.`,
    ({ maxCount, what }) =>
      what === 'entries'
        ? `参考文献库超过 ${maxCount} 条，超出部分没有读取。`
        : `参考文献库超过 ${maxCount} 个字符，没有读取。`,
  ),
  'bibliography-syntax': problemEntry<{ reason: Words }>(
    'error',
    ({ reason }) => reason.en,
    ({ reason }) => reason.zh,
  ),
  'bibliography-no-title': problemEntry<{ key: string }>(
    'error',
    ({ key }) => `The entry ${key} has no title; it is left out.`,
    ({ key }) => `条目 ${key} 没有题名，已忽略。`,
  ),
  'bibliography-duplicate-key': problemEntry<{ key: string }>(
    'error',
    ({ key }) => `The key ${key} is already used; this entry is left out.`,
    ({ key }) => `键名 ${key} 前面已经用过，该条目已忽略。`,
  ),
  'bibliography-invalid-item': problemEntry<{ number: number }>(
    'error',
    ({ number }) => `Item ${number} of the list is not a source with an id.`,
    ({ number }) => `列表第 ${number} 项不是带 id 的文献。`,
  ),
  'bibliography-missing-field': problemEntry<{ key: string; field: Words }>(
    'warning',
    ({ key, field }) => `The entry ${key} has no ${field.en}.`,
    ({ key, field }) => `条目 ${key} 没有${field.zh}。`,
  ),
  'bibliography-unknown-string': problemEntry<{ name: string }>(
    'warning',
    ({ name }) => `The string ${name} is not defined; its name is used instead.`,
    ({ name }) => `字符串 ${name} 没有定义，以其名称代替。`,
  ),
  'bibliography-unknown-crossref': problemEntry<{ key: string; parent: string }>(
    'warning',
    ({ key, parent }) => `The entry ${key} refers to ${parent}, which does not exist.`,
    ({ key, parent }) => `条目 ${key} 引用的 ${parent} 不存在。`,
  ),
  'bibliography-too-many-problems': problemEntry<NoParameters>(
    'warning',
    () => 'Further problems in the bibliography are not listed.',
    () => '参考文献库的其余问题不再列出。',
  ),
};
