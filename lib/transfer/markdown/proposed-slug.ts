import { basename, dirname } from 'node:path';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';

/** The slug of a file without one, if it is free: from its name without a leading date, or from its folder's name for an index file. */
export function proposedSlug(path: string): string {
  return slugFromTitle(nameOf(path));
}

/** The title of an article that has neither a title nor a heading. */
export function nameOf(path: string): string {
  const { stem, isIndex } = fileStem(path);
  const name = (isIndex ? basename(dirname(path)) : stem).replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  return name === '' || name === '.' ? stem : name;
}

/** A file's name without its extension, and whether it is the index of its folder. */
export function fileStem(path: string): { stem: string; isIndex: boolean } {
  const stem = basename(path).replace(/\.(md|markdown)$/i, '');
  return { stem, isIndex: /^(index|_index|readme)$/i.test(stem) && dirname(path) !== '.' };
}
