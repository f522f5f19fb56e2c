import { readdir } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { eleventyData, type Folder, folderData } from './folder-data';
import type { Inherited, Rule } from './rule';
import { siteConfig, siteMarks } from './site-config';

/** What each file of an import inherits from others, the nearest first. */
export type Inheritance = (path: string) => Promise<Inherited[]>;

/** Most folders above the imported one in which the top of its site is looked for. */
const mostAbove = 6;

/**
 * Reads what the folders of `root` say about the files in them, and those above it up to the top of the site that it is a part of
 * (`content` of Hugo, `_posts` of Jekyll). Each file that says something is read once.
 */
export async function readInheritance(root: string): Promise<Inheritance> {
  const top = await siteTop(root);
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

/** The nearest folder that has what stands at the top of a site; `root` where none has. */
async function siteTop(root: string): Promise<string> {
  let at = root;
  for (let above = 0; above <= mostAbove && at !== dirname(at); above++, at = dirname(at))
    if ((await namesIn(at)).some((name) => siteMarks.test(name))) return at;
  return root;
}

async function namesIn(path: string): Promise<string[]> {
  return readdir(path).then(
    (names) => names.sort(),
    () => [],
  );
}
