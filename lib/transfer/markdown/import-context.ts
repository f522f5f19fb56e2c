/** What all files of one import share. */
export interface ImportContext {
  root: string;
  publish: boolean;
  /** The addresses of all articles of the folder, by their files' paths. */
  slugs: ReadonlyMap<string, string>;
  keyOf: (path: string) => string;
}
