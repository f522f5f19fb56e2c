import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import type { Language } from '@/lib/kernel/language';
import { projectFolder } from '@/lib/kernel/project-folder';
import { readFrontMatter } from '@/lib/markdown/metadata/front-matter';

/** Creates the draft that a new owner sees first in the editor: a short tour with Chinese, English, mathematics and code. */
export async function createSampleArticle(actor: Actor, language: Language): Promise<{ id: string }> {
  const source = await readFile(join(projectFolder(), 'prisma', 'demo', 'sample', `${language}.md`), 'utf8');
  const { data, bodyOffset } = readFrontMatter(source);
  const title = String(data.title);
  const tags = Array.isArray(data.tags) ? data.tags.map(String) : [];
  return createArticle(actor, { title, tags, language, markdown: source.slice(bodyOffset).trimStart() });
}
