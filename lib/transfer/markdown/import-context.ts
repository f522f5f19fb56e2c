import type { Mutex } from '@/lib/kernel/mutex';
import type { Inheritance } from './inherited/inheritance';

/** What all files of one import share. */
export interface ImportContext {
  root: string;
  publish: boolean;
  /** The addresses of all articles of the folder, by their files' paths. */
  slugs: ReadonlyMap<string, string>;
  inheritance: Inheritance;
  keyOf: (path: string) => string;
  /** Files are prepared at the same time, but the images that several of them name are stored by one of them. */
  imagesInTurn: Mutex;
}
