import { join } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { projectFolder } from '@/lib/kernel/project-folder';
import type { ImportAccount } from './markdown/import-account';
import { type ImportOptions, importMarkdownFolder } from './markdown/import-markdown-folder';

/** Adds the 24 demo articles of prisma/demo and publishes them with their dates. Running it again changes nothing. */
export function seedDemo(
  actor: Actor,
  options: Omit<ImportOptions, 'publish' | 'sourceName'> = {},
): Promise<ImportAccount> {
  return importMarkdownFolder(actor, join(projectFolder(), 'prisma', 'demo', 'articles'), {
    ...options,
    sourceName: 'demo',
    publish: true,
  });
}
