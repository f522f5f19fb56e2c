import { basename, dirname } from 'node:path';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';

/** The slug that a file without one gets if it is free: of its name without a leading date, or of its folder's name for an index file. */
export function proposedSlug(path: string): string {
  return slugFromTitle(nameOf(path));
}

/** What an article is called that has neither a title nor a heading. */
export function nameOf(path: string): string {
  const { stem, isIndex } = fileStem(path);
  const name = (isIndex ? basename(dirname(path)) : stem).replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  return name === '' || name === '.' ? stem : name;
}

/** A file's name without its ending, and whether it stands for its folder. */
export function fileStem(path: string): { stem: string; isIndex: boolean } {
  const stem = basename(path).replace(/\.(md|markdown)$/i, '');
  return { stem, isIndex: /^(index|_index|readme)$/i.test(stem) && dirname(path) !== '.' };
}
