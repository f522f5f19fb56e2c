import { renderArticle } from '@/lib/markdown/render-article';

/** An article rendered in English: its MathML as text without markup, the codes of its problems, and the rest of the rendering. */
export async function render(source: string) {
  const rendering = await renderArticle(source, { language: 'en' });
  const mathml = [...rendering.html.matchAll(/<semantics>([\s\S]*?)<annotation/g)].map(([, inner = '']) => inner);
  const texts = mathml.map((inner) => inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '));
  return { ...rendering, mathml, texts, codes: rendering.problems.map(({ code }) => code) };
}

/** The source after the fix of its only problem. */
export async function fixed(source: string): Promise<string> {
  const { problems } = await renderArticle(source, { language: 'en' });
  const [problem] = problems;
  if (problems.length !== 1 || problem?.fix === undefined) throw new Error(JSON.stringify(problems));
  const { line, column, endLine, endColumn, replacement } = problem.fix;
  const lines = source.split('\n');
  const offset = (at: number, to: number) =>
    lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, to - 1);
  return source.slice(0, offset(line, column)) + replacement + source.slice(offset(endLine, endColumn));
}
