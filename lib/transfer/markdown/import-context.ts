import type { Mutex } from '@/lib/kernel/mutex';
import type { Dialect } from './dialects/dialect';
import type { Inheritance } from './inherited/inheritance';

/** What all files of one import share. */
export interface ImportContext {
  root: string;
  publish: boolean;
  /** The addresses of all articles of the folder, by their files' paths. */
  slugs: ReadonlyMap<string, string>;
  inheritance: Inheritance;
  dialect: Dialect | null;
  keyOf: (path: string) => string;
  /** Files are prepared in parallel, but an image that several of them use is stored by only one. */
  imagesInTurn: Mutex;
}
