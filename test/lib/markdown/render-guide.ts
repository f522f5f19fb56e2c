import { readFileSync } from 'node:fs';
import type { Language } from '@/lib/kernel/language';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Rendering } from '@/lib/markdown/rendering';

/** The guide for authors in one of its languages: its source from `docs/guide`, and its rendering. */
export async function renderGuide(language: Language): Promise<{ source: string; rendering: Rendering }> {
  const source = readFileSync(`docs/guide/writing${language === 'en' ? '' : '.zh'}.md`, 'utf8');
  return { source, rendering: await renderArticle(source, { language }) };
}
