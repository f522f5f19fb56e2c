import type { Words } from '../problem';
import { type NoParameters, problemEntry } from '../problem-entry';

/** Faults of front matter and of what it may hold: macros have their code among the formulas. */
export const frontMatterProblems = {
  'front-matter-invalid': problemEntry<{ format: 'YAML' | 'TOML'; reason: Words }>(
    'error',
    ({ format, reason }) => `The front matter is not valid ${format}: ${reason.en} None of it is used.`,
    ({ format, reason }) => `前置信息不是有效的 ${format}：${reason.zh}其内容全部忽略。`,
  ),
  'front-matter-unclosed': problemEntry<{ fence: string }>(
    'error',
    ({ fence }) => `The front matter has no closing ${fence} line. It is shown as text.`,
    ({ fence }) => `前置信息没有用 ${fence} 行结束，按正文显示。`,
  ),
  'front-matter-not-mapping': problemEntry<NoParameters>(
    'error',
    () => 'The front matter must be a list of names with values. None of it is used.',
    () => '前置信息必须是一组名称与值，现有内容全部忽略。',
  ),
  'front-matter-field-invalid': problemEntry<{ field: string; expected: Words }>(
    'warning',
    ({ field, expected }) => `The field ${field} of the front matter must be ${expected.en}. It is ignored.`,
    ({ field, expected }) => `前置信息的 ${field} 应当是${expected.zh}，已忽略。`,
  ),
  'bibliography-invalid': problemEntry<{ reason: Words }>(
    'warning',
    ({ reason }) => `The bibliography has a fault: ${reason.en}`,
    ({ reason }) => `文献库有一处问题：${reason.zh}`,
  ),
};
