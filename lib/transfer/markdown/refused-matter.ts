import type { Problem } from '@/lib/markdown/rendering';

/** What the engine does with a text whose front matter is broken, at the end of what it says of the fault. */
const shown = {
  en: / (?:None of it is used|It is shown as text)\.$/,
  zh: /(?:按正文显示|其内容全部忽略)。$/,
};

/** The engine's problem of broken front matter with what an import does: it does not take the file. */
export function refusedMatter(problem: Problem): Problem {
  const en = `${problem.message.en.replace(shown.en, '')} The file is not imported.`;
  const zh = `${problem.message.zh.replace(shown.zh, '')}文件未导入。`;
  return { ...problem, message: { en, zh } };
}
