import type { MathPackage } from '@/lib/kernel/math-packages';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Problem } from '@/lib/markdown/rendering';

/** A formula with packages: its HTML without the TeX that was written, the text of its MathML, and the problems. */
export async function typesetWith(
  tex: string,
  packages: MathPackage[],
): Promise<{ html: string; text: string; problems: Problem[] }> {
  const { html, problems } = await renderArticle(`$${tex}$`, { language: 'en', packages });
  const typeset = html.replace(/<annotation[\s\S]*?<\/annotation>/g, '');
  const mathml = /<math[\s\S]*?<\/math>/.exec(typeset)?.[0] ?? '';
  return { html: typeset, text: mathml.replace(/<[^>]*>/g, '').replaceAll('\u2061', ''), problems };
}
