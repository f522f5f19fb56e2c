import type { Words } from '../problem';
import { type NoParameters, problemEntry } from '../problem-entry';
import { suggested } from './suggested';

/** What happens to broken front matter in an article; an import refuses the whole file. */
interface MaybeImported {
  isImport?: boolean;
}

const refused = { en: 'The file is not imported.', zh: '文件未导入。' };
const unused = { en: 'All of it is ignored.', zh: '其内容全部忽略。' };
const shownAsText = { en: 'It is shown as text.', zh: '按正文显示。' };

/** Problems with front matter and its contents, except macros, whose code is among the formula problems. */
export const frontMatterProblems = {
  'front-matter-invalid': problemEntry<{ format: 'YAML' | 'TOML' | 'JSON'; reason: Words } & MaybeImported>(
    'error',
    ({ format, reason, isImport }) =>
      `The front matter is not valid ${format}: ${reason.en} ${(isImport ? refused : unused).en}`,
    ({ format, reason, isImport }) =>
      `头部信息（front matter）不是有效的 ${format}：${reason.zh}${(isImport ? refused : unused).zh}`,
  ),
  'front-matter-unclosed': problemEntry<{ fence: string } & MaybeImported>(
    'error',
    ({ fence, isImport }) => `The front matter has no closing ${fence} line. ${(isImport ? refused : shownAsText).en}`,
    ({ fence, isImport }) => `头部信息（front matter）缺少结束的 ${fence} 行，${(isImport ? refused : shownAsText).zh}`,
  ),
  'front-matter-unopened': problemEntry<NoParameters>(
    'warning',
    () => 'These lines look like front matter, but there is no --- line before them. They are shown as text.',
    () => '这几行像是头部信息（front matter），但缺少开头的 --- 行，按正文显示。',
  ),
  'front-matter-escape': problemEntry<{ written: string } & MaybeImported>(
    'error',
    ({ written, isImport }) =>
      `Inside double quotes, ${written} is a control character, not the beginning of a TeX command. Use single quotes.${isImport ? ` ${refused.en}` : ''}`,
    ({ written, isImport }) =>
      `双引号里的 ${written} 是控制字符，不是 TeX 命令的开头，请改用单引号。${isImport ? refused.zh : ''}`,
  ),
  'front-matter-not-mapping': problemEntry<MaybeImported>(
    'error',
    ({ isImport }) => `The front matter must consist of names and values. ${(isImport ? refused : unused).en}`,
    ({ isImport }) => `头部信息（front matter）必须由字段名和值组成，${(isImport ? refused : unused).zh}`,
  ),
  'front-matter-field-invalid': problemEntry<{ field: string; expected: Words }>(
    'warning',
    ({ field, expected }) => `The field ${field} of the front matter must be ${expected.en}. It is ignored.`,
    ({ field, expected }) => `头部信息（front matter）的字段 ${field} 应当是${expected.zh}，已忽略。`,
  ),
  'math-package-unknown': problemEntry<{ name: string; known: string; suggestion?: string | undefined }>(
    'warning',
    ({ name, known, suggestion }) =>
      `There is no package ${name} to switch on, only ${known}. The name is ignored.${suggested.en(suggestion)}`,
    ({ name, known, suggestion }) =>
      `没有名为 ${name} 的宏包，可以启用的只有 ${known}，此项已忽略。${suggested.zh(suggestion)}`,
  ),
  'bibliography-invalid': problemEntry<{ reason: Words }>(
    'warning',
    ({ reason }) => `The bibliography has an error: ${reason.en}`,
    ({ reason }) => `参考文献库有误：${reason.zh}`,
  ),
};
