import type { Words } from '@/lib/markdown/problems/problem';
import { type NoParameters, problemEntry } from '@/lib/markdown/problems/problem-entry';

/** The problems that an import reports besides those of the engine. Like the engine's, their codes are part of the API. */
export const importProblems = {
  'file-outside': problemEntry<NoParameters>(
    'error',
    () => 'The file is a link to a place outside the imported folder.',
    () => '这个文件是链接，指向导入文件夹之外。',
  ),
  'file-unreadable': problemEntry<{ reason: Words }>(
    'error',
    ({ reason }) => `The file cannot be read: ${reason.en}.`,
    ({ reason }) => `文件无法读取：${reason.zh}。`,
  ),
  'file-too-large': problemEntry<{ bytes: number; maxBytes: number }>(
    'error',
    ({ bytes, maxBytes }) => `The file is ${bytes} bytes; the limit is ${maxBytes}. Split it into several articles.`,
    ({ bytes, maxBytes }) => `文件有 ${bytes} 字节，上限为 ${maxBytes} 字节，请拆成几篇文章。`,
  ),
  'not-utf-8': problemEntry<NoParameters>(
    'error',
    () => 'The file is not UTF-8 from this line on; convert it first (for example from GB 18030).',
    () => '文件从这一行起不是 UTF-8 编码，请先转换（例如从 GB 18030）。',
  ),
  'nul-character': problemEntry<NoParameters>(
    'error',
    () => 'The file contains a NUL character, so it is not text.',
    () => '文件含有 NUL 字符，不是文本。',
  ),
  'slug-taken': problemEntry<{ slug: string }>(
    'error',
    ({ slug }) => `Another article already uses the address ${slug}.`,
    ({ slug }) => `另一篇文章已使用地址 ${slug}。`,
  ),
  'slug-doubled': problemEntry<{ slug: string; owner: string }>(
    'error',
    ({ slug, owner }) => `${owner} in the same folder has the same address, ${slug}. Change one of them.`,
    ({ slug, owner }) => `同一文件夹里的 ${owner} 也使用地址 ${slug}，请修改其中一个。`,
  ),
  'slug-invalid': problemEntry<{ text: string }>(
    'warning',
    ({ text }) =>
      `${text} is not a valid address (lower-case letters and digits, joined by single hyphens). The address is made from the file's name instead.`,
    ({ text }) => `${text} 不是有效的地址（只能用小写字母和数字，以单个连字符相连），改为根据文件名生成。`,
  ),
  'date-invalid': problemEntry<{ text: string }>(
    'warning',
    ({ text }) => `${text} is not a date such as 2026-01-11 or 2026-01-11T08:00:00+08:00. Another date is used.`,
    ({ text }) => `${text} 不是日期（应如 2026-01-11 或 2026-01-11T08:00:00+08:00），改用别处的日期。`,
  ),
  'date-rounded': problemEntry<{ text: string; date: string }>(
    'warning',
    ({ text, date }) => `The date ${text} is read as ${date}.`,
    ({ text, date }) => `日期 ${text} 读作 ${date}。`,
  ),
  'value-as-written': problemEntry<{ key: string; text: string }>(
    'warning',
    ({ key, text }) =>
      `The ${key} is read as it is written: ${text}. YAML would read part of it as a comment, anchor or tag. Put it in quotation marks.`,
    ({ key, text }) => `${key} 按原文读取：${text}。YAML 会把其中一部分当作注释、锚点或标签，请加上引号。`,
  ),
  'value-left-out': problemEntry<{ key: string; text: string }>(
    'warning',
    ({ key, text }) => `Part of ${key} was ignored: ${text}`,
    ({ key, text }) => `${key} 中有一部分已忽略：${text}`,
  ),
  'title-cut': problemEntry<{ length: number; maxCharacters: number }>(
    'warning',
    ({ length, maxCharacters }) => `The title has ${length} characters; only the first ${maxCharacters} are kept.`,
    ({ length, maxCharacters }) => `标题有 ${length} 个字符，只保留前 ${maxCharacters} 个。`,
  ),
  'tag-merged': problemEntry<{ name: string; into: string }>(
    'warning',
    ({ name, into }) => `The tag ${name} has the same address as the tag ${into}. The article gets ${into}.`,
    ({ name, into }) => `标签 ${name} 与标签 ${into} 的地址相同，文章使用后者。`,
  ),
  'authors-left-out': problemEntry<{ names: string; files: number; person: string }>(
    'warning',
    ({ names, files, person }) =>
      `Authors in front matter are not imported (${files === 1 ? 'one file' : `${files} files`}: ${names}). New articles are credited to ${person}; change this on the site if needed.`,
    ({ names, files, person }) =>
      `不导入头部信息（front matter）中的作者（${files} 个文件：${names}）。新文章署名为 ${person}，如有需要，请在站内修改。`,
  ),
  'aliases-left-out': problemEntry<{ left: number; maxAddresses: number }>(
    'warning',
    ({ left, maxAddresses }) =>
      `An article has at most ${maxAddresses} former addresses; ${left} more in this file were ignored.`,
    ({ left, maxAddresses }) => `一篇文章最多有 ${maxAddresses} 个旧地址，这个文件中另外 ${left} 个已忽略。`,
  ),
  'already-published': problemEntry<NoParameters>(
    'error',
    () => 'The article is public, so its date cannot move into the future.',
    () => '文章已经公开，日期不能改到将来。',
  ),
  'edited-here': problemEntry<{ isOpen: boolean }>(
    'error',
    ({ isOpen }) =>
      isOpen
        ? 'The article was being edited on the site just now; import again.'
        : 'Both this file and the article on the site have changed since the last import. Neither was changed now. Make their texts the same, then import again.',
    ({ isOpen }) =>
      isOpen
        ? '文章刚才正在站内编辑，请再导入一次。'
        : '上次导入之后，这个文件和站内的文章都有修改，因此没有导入。请先让两者内容一致，再导入一次。',
  ),
  'invalid-request': problemEntry<{ reasons: readonly string[] }>(
    'error',
    ({ reasons }) => `The article cannot be stored: ${reasons.join('; ')}.`,
    ({ reasons }) => `文章无法保存：${reasons.join('；')}。`,
  ),
  'article-refused': problemEntry<{ code: string }>(
    'error',
    ({ code }) => `The article cannot be stored (${code}).`,
    ({ code }) => `文章无法保存（${code}）。`,
  ),
  'withdrawn-here': problemEntry<NoParameters>(
    'warning',
    () => 'The article was unpublished on the site. Its text was updated, but it was not published again.',
    () => '文章曾在站内手动撤下；内容已更新，但不会再次发布。',
  ),
  'kept-as-draft': problemEntry<{ reason: Words; isPublic: boolean }>(
    'warning',
    ({ reason, isPublic }) =>
      isPublic
        ? `The file says that it is not public (${reason.en}), but the article on the site is. Unpublish it there if it should not be.`
        : `The article stays a draft, because ${reason.en}. Publish it on the site if it should be public.`,
    ({ reason, isPublic }) =>
      isPublic
        ? `文件表明不公开（${reason.zh}），但站内的文章是公开的；如果确实不应公开，请在站内撤下。`
        : `文章保留为草稿，原因：${reason.zh}。如果应当公开，请在站内发布。`,
  ),
  'alias-taken': problemEntry<{ address: string }>(
    'warning',
    ({ address }) => `Another article uses the former address ${address}, so it does not lead to this one.`,
    ({ address }) => `另一篇文章使用旧地址 ${address}，因此它不会指向这一篇。`,
  ),
  'bibliography-missing': problemEntry<{ file: string }>(
    'warning',
    ({ file }) => `The bibliography ${file} is not in the imported folder, or cannot be read.`,
    ({ file }) => `导入文件夹里没有参考文献库 ${file}，或者无法读取。`,
  ),
  'in-trash': problemEntry<NoParameters>(
    'warning',
    () => 'The article is in the trash of the site and stays there.',
    () => '文章在站内的回收站里，不会移出。',
  ),
  'references-dangle': problemEntry<{ title: string; labels: readonly string[] }>(
    'warning',
    ({ title, labels }) =>
      `The published article “${title}” refers to what this file no longer has: ${labels.join(', ')}.`,
    ({ title, labels }) => `已发布的文章《${title}》引用了这个文件里不再有的内容：${labels.join('、')}。`,
  ),
  'link-missing': problemEntry<{ url: string }>(
    'warning',
    ({ url }) => `The link ${url} does not point to an imported file.`,
    ({ url }) => `链接 ${url} 没有指向导入的文件。`,
  ),
  'address-kept': problemEntry<{ url: string }>(
    'warning',
    ({ url }) => `${url} could not be changed in the text and stays as it is.`,
    ({ url }) => `正文里的 ${url} 无法改写，保持原样。`,
  ),
  'image-outside': problemEntry<{ url: string }>(
    'warning',
    ({ url }) => `The image ${url} lies outside the imported folder.`,
    ({ url }) => `图片 ${url} 在导入文件夹之外。`,
  ),
  'image-missing': problemEntry<{ url: string }>(
    'warning',
    ({ url }) => `The image ${url} is missing.`,
    ({ url }) => `缺少图片 ${url}。`,
  ),
  'image-unreadable': problemEntry<{ url: string; reason: Words }>(
    'warning',
    ({ url, reason }) => `The image ${url} cannot be shown: ${reason.en}.`,
    ({ url, reason }) => `图片 ${url} 无法显示：${reason.zh}。`,
  ),
  'image-too-large': problemEntry<{ url: string; bytes: number; maxBytes: number }>(
    'warning',
    ({ url, bytes, maxBytes }) => `The image ${url} is ${bytes} bytes; the limit is ${maxBytes}.`,
    ({ url, bytes, maxBytes }) => `图片 ${url} 有 ${bytes} 字节，上限为 ${maxBytes} 字节。`,
  ),
};
