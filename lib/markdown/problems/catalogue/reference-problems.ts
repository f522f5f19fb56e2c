import { problemEntry } from '../problem-entry';
import { suggested } from './suggested';

type Named = { name: string };
type Unknown = { name: string; suggestion?: string | undefined };

/** Problems with labels, references, links, footnotes and citations. */
export const referenceProblems = {
  'label-duplicate': problemEntry<{ name: string; firstLine?: number | undefined }>(
    'warning',
    ({ name, firstLine }) =>
      `The label ${name} is already used${firstLine === undefined ? '' : ` on line ${firstLine}`}. This one is ignored.`,
    ({ name, firstLine }) =>
      `标签 ${name} ${firstLine === undefined ? '前面' : `在第 ${firstLine} 行`}已经用过，此处重复的标签已忽略。`,
  ),
  'label-unknown': problemEntry<Unknown>(
    'warning',
    ({ name, suggestion }) =>
      `This article has no label named ${name}. The reference shows the name instead.${suggested.en(suggestion)}`,
    ({ name, suggestion }) => `本文没有名为 ${name} 的标签，引用处只显示标签名。${suggested.zh(suggestion)}`,
  ),
  'label-without-target': problemEntry<Named>(
    'warning',
    ({ name }) => `The label ${name} is not attached to anything that can be labelled. It is ignored.`,
    ({ name }) => `标签 ${name} 没有对应的可标记内容，已忽略。`,
  ),
  'fragment-unknown': problemEntry<Unknown>(
    'warning',
    ({ name, suggestion }) =>
      `Nothing in this article is named ${name}, so the link leads nowhere.${suggested.en(suggestion)}`,
    ({ name, suggestion }) => `本文没有名为 ${name} 的锚点，链接无法跳转。${suggested.zh(suggestion)}`,
  ),
  'cross-reference-unknown': problemEntry<{ target: string; suggestion?: string | undefined }>(
    'warning',
    ({ target, suggestion }) =>
      `No published article on this site has the label ${target}. The reference shows the label instead.${suggested.en(suggestion)}`,
    ({ target, suggestion }) => `站内已发布的文章中没有标签 ${target}，引用处只显示标签名。${suggested.zh(suggestion)}`,
  ),
  'link-empty': problemEntry<{ text: string }>(
    'warning',
    ({ text }) => `The link ${text} has no address, so it leads nowhere.`,
    ({ text }) => `链接 ${text} 没有地址，无法跳转。`,
  ),
  'definition-duplicate': problemEntry<{ name: string; firstLine?: number | undefined }>(
    'warning',
    ({ name, firstLine }) =>
      `The address of ${name} is already defined${firstLine === undefined ? '' : ` on line ${firstLine}`}. This one is ignored.`,
    ({ name, firstLine }) =>
      `${name} 的地址${firstLine === undefined ? '前面' : `在第 ${firstLine} 行`}已经定义，此处重复的定义已忽略。`,
  ),
  'footnote-unknown': problemEntry<Unknown>(
    'warning',
    ({ name, suggestion }) =>
      `There is no footnote named ${name}. The mark is shown as text.${suggested.en(suggestion)}`,
    ({ name, suggestion }) => `没有名为 ${name} 的脚注，脚注标记按文字显示。${suggested.zh(suggestion)}`,
  ),
  'footnote-unused': problemEntry<Named>(
    'warning',
    ({ name }) => `Nothing refers to the footnote ${name}, so it is not shown.`,
    ({ name }) => `脚注 ${name} 未被引用，不会显示。`,
  ),
  'footnote-duplicate': problemEntry<{ name: string; firstLine?: number | undefined }>(
    'warning',
    ({ name, firstLine }) =>
      `The footnote ${name} is already defined${firstLine === undefined ? '' : ` on line ${firstLine}`}. This one is ignored.`,
    ({ name, firstLine }) =>
      `脚注 ${name} ${firstLine === undefined ? '前面' : `在第 ${firstLine} 行`}已经定义，此处重复的定义已忽略。`,
  ),
  'citation-unknown': problemEntry<{ key: string; suggestion?: string | undefined }>(
    'warning',
    ({ key, suggestion }) =>
      `The bibliography has no source with the key ${key}. The citation shows the key instead.${suggested.en(suggestion)}`,
    ({ key, suggestion }) => `参考文献库中没有键名为 ${key} 的文献，引文处只显示键名。${suggested.zh(suggestion)}`,
  ),
  'reference-to-page': problemEntry<{ command: string }>(
    'warning',
    ({ command }) =>
      `A web page has no page numbers, so ${command} is shown as text. Refer to the number (\\cref) or the title (\\nameref) instead.`,
    ({ command }) => `网页没有页码，${command} 只能按文字显示。请改为引用编号（\\cref）或标题（\\nameref）。`,
  ),
};
