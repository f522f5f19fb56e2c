import { readdir } from 'node:fs/promises';
import { siteRoot } from '../inherited/inheritance';
import { siteRootFiles } from '../inherited/site-config';
import { readSiteData } from '../inherited/site-data';
import type { Dialect } from './dialect';

/** How an import reads the formulas of its files: as the site's configuration says, as kramdown, or only as the engine does. */
export type DialectChoice = 'auto' | 'kramdown' | 'none';

const rootFiles = new RegExp(`${siteRootFiles.source}|^(?:book\\.json|\\.gitbook(?:\\.yaml)?)$`);

/** The dialect of the site to which the imported folder belongs; null if formulas are not converted. */
export async function readSiteDialect(folder: string, choice: DialectChoice): Promise<Dialect | null> {
  if (choice === 'none') return null;
  const root = await siteRoot(folder, rootFiles);
  const names = await readdir(root).catch((): string[] => []);
  const isInline = choice === 'kramdown' || isGitBook(names) || (await isKramdown(root, names));
  return { inlineDoubleDollar: isInline || undefined, isVault: names.includes('.obsidian') };
}

function isGitBook(names: string[]): boolean {
  return names.includes('SUMMARY.md') && names.some((name) => /^(?:book\.json|\.gitbook(?:\.yaml)?)$/.test(name));
}

/** Jekyll's processor is kramdown unless the configuration names another. Hexo and Jupyter Book have a file of the same name. */
async function isKramdown(root: string, names: string[]): Promise<boolean> {
  const name = names.find((one) => /^_config\.ya?ml$/.test(one));
  if (name === undefined) return false;
  const { entries } = await readSiteData(root, name, name);
  const has = (...keys: string[]) => keys.some((key) => entries.has(key));
  if (has('sphinx', 'execute', 'source_dir', 'public_dir', 'new_post_name', 'theme_config')) return false;
  const processor = entries.get('markdown')?.value;
  if (typeof processor === 'string') return /kramdown/i.test(processor);
  return has(
    'kramdown',
    'plugins',
    'gems',
    'remote_theme',
    'collections',
    'defaults',
    'baseurl',
    'paginate',
    'permalink',
  );
}
