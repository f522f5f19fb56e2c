import { readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { eleventyData, type Folder, folderData } from './folder-data';
import type { Inherited, Rule } from './rule';
import { siteConfig, siteRootFiles } from './site-config';

/** What each file of an import inherits from other files, the nearest first. */
export type Inheritance = (path: string) => Promise<Inherited[]>;

/** Maximum number of folders above the imported one that are searched for the root of its site. */
const maxParentFolders = 6;

/**
 * Reads the rules that apply to the files of `root`, from its folders and from those above it up to the root of the site that it belongs
 * to (`content` in Hugo, `_posts` in Jekyll). Each file with rules is read once.
 */
export async function readInheritance(root: string): Promise<Inheritance> {
  const top = await siteRoot(root);
  const known = new Map<string, Promise<{ folder: Folder; rules: Rule[] }>>();
  const rulesIn = (path: string) => {
    const found = known.get(path) ?? readFolder(root, path);
    known.set(path, found);
    return found;
  };
  return async (path) => {
    const inherited: Rule[] = [];
    const file = join(root, path);
    const { folder } = await rulesIn(dirname(file));
    const stem = basename(path).replace(/\.\w+$/, '');
    if (stem !== basename(folder.path)) inherited.push(...(await eleventyData(folder, stem, () => true)));
    for (let at = dirname(file); ; at = dirname(at)) {
      const { rules } = await rulesIn(at);
      const name = relative(at, file).split(sep).join('/');
      inherited.push(...rules.filter(({ fits }) => fits(name)));
      if (at === top || at === dirname(at)) return inherited;
    }
  };
}

async function readFolder(root: string, path: string): Promise<{ folder: Folder; rules: Rule[] }> {
  const names = await namesIn(path);
  const from = relative(root, path).split(sep).join('/');
  const folder = { path, names, prefix: from === '' ? '' : posix.join(from, '/') };
  return { folder, rules: [...(await folderData(folder)), ...(await siteConfig(folder))] };
}

/** The nearest folder at or above `root` with a file that marks the root of a site; `root` if there is none. */
export async function siteRoot(root: string, marks = siteRootFiles): Promise<string> {
  let at = root;
  for (let above = 0; above <= maxParentFolders && at !== dirname(at); above++, at = dirname(at))
    if ((await namesIn(at)).some((name) => marks.test(name))) return at;
  return root;
}

async function namesIn(path: string): Promise<string[]> {
  return readdir(path).then(
    (names) => names.sort(),
    () => [],
  );
}
