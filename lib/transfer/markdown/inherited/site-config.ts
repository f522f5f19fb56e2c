import { join } from 'node:path';
import { isRecord, type MatterValue } from '../read-matter';
import type { Folder } from './folder-data';
import { hugoRules } from './hugo-cascade';
import { jekyllRules } from './jekyll-config';
import { isIgnored } from './path-pattern';
import { type Rule, unreadableFileRule } from './rule';
import { readSiteData, readText, type SiteData } from './site-data';

const configReaders: { names: RegExp; read: (data: SiteData) => Rule[] }[] = [
  { names: /^_config\.(?:ya?ml|toml)$/, read: jekyllRules },
  { names: /^(?:hugo|config)\.(?:ya?ml|toml|json)$/, read: (data) => [...hugoRules(data), ...jekyllRules(data)] },
  { names: /^mkdocs\.ya?ml$/, read: mkdocsRules },
  { names: /^_quarto\.ya?ml$/, read: quartoRules },
];
/** Files with these names contain patterns of ignored paths. */
const ignoreFileNames = /^\.(?:git|eleventy|quarto|book)ignore$/;
/** Names of files at the root of a site. */
export const siteRootFiles =
  /^(?:_config\.(?:ya?ml|toml)|(?:hugo|config)\.(?:ya?ml|toml|json)|mkdocs\.ya?ml|_quarto\.ya?ml|\.?eleventy(?:\.config)?\.[cm]?js|(?:astro|docusaurus|quartz)\.config\.\w+|package\.json|\.obsidian|\.git)$/;

/** The rules in the configuration of a site in this folder for the files below it. */
export async function siteConfig(folder: Folder): Promise<Rule[]> {
  const { path, names, prefix } = folder;
  const rules: Rule[] = [];
  for (const name of names) {
    const reader = configReaders.find((one) => one.names.test(name));
    if (reader !== undefined) {
      const data = await readSiteData(path, name, prefix + name);
      rules.push(...(data.isBroken ? [unreadableFileRule(data.from)] : reader.read(data)));
    } else if (ignoreFileNames.test(name)) rules.push(...(await ignoreRules(folder, name)));
    else if (name === '.obsidian') rules.push(...(await obsidianRules(folder)));
    else if (name === 'config') rules.push(...(await hugoFolder(folder)));
  }
  return rules;
}

function leftOut(from: string, line: number, key: string, fits: Rule['fits']): Rule {
  return { from, line, says: { words: { en: key, zh: key } }, isSure: false, fits };
}

/** Above the imported folder, such a file may belong to a home folder or to all projects. */
async function ignoreRules({ path, prefix }: Folder, name: string): Promise<Rule[]> {
  if (prefix.startsWith('../')) return [];
  const lines = (await readText(join(path, name)))?.split(/\r\n|\n|\r/) ?? [];
  return lines.flatMap((line, index) => {
    if (!/^[^#!\s]/.test(line)) return [];
    // A path that a later line includes again is not ignored.
    const fits = (file: string) => isIgnored([line], file) && isIgnored(lines, file);
    return [leftOut(prefix + name, index + 1, line.trim(), fits)];
  });
}

/** Obsidian Publish stores the folders that it excludes. */
async function obsidianRules({ path, prefix }: Folder): Promise<Rule[]> {
  const name = join('.obsidian', 'publish.json');
  if ((await readText(join(path, name))) === null) return [];
  const data = await readSiteData(path, name, `${prefix}.obsidian/publish.json`);
  const { value, line } = data.entries.get('excluded') ?? { value: [], line: 1 };
  const folders = textsIn(value).map((folder) => `/${folder.replace(/^\//, '')}`);
  return [leftOut(data.from, line, 'excluded', (file) => isIgnored(folders, file))];
}

async function hugoFolder({ path, prefix }: Folder): Promise<Rule[]> {
  const names = ['hugo', 'config', 'cascade'].flatMap((stem) =>
    ['toml', 'yaml', 'yml', 'json'].map((ending) => `config/_default/${stem}.${ending}`),
  );
  const rules: Rule[] = [];
  for (const name of names) {
    if ((await readText(join(path, name))) === null) continue;
    const data = await readSiteData(path, name, prefix + name);
    rules.push(...(data.isBroken ? [unreadableFileRule(data.from)] : hugoRules(named(data, name))));
  }
  return rules;
}

/** A file `cascade.toml` contains the table of that name. */
function named(data: SiteData, name: string): SiteData {
  if (!name.includes('/cascade.') || data.entries.has('cascade')) return data;
  const value = Object.fromEntries([...data.entries].map(([key, entry]) => [key, entry.value]));
  const entry = { value, written: '', whole: null, typed: value, line: 1, lines: null };
  return { ...data, entries: new Map([['cascade', entry]]) };
}

function mkdocsRules({ from, entries }: SiteData): Rule[] {
  const folder = entries.get('docs_dir')?.value;
  const docs = `${typeof folder === 'string' ? folder.replace(/^\.?\//, '').replace(/\/$/, '') : 'docs'}/`;
  return ['exclude_docs', 'draft_docs'].flatMap((key) => {
    const entry = entries.get(key);
    if (typeof entry?.value !== 'string') return [];
    const lines = entry.value.split('\n');
    return [
      leftOut(from, entry.line, key, (file) =>
        isIgnored(lines, file.startsWith(docs) ? file.slice(docs.length) : file),
      ),
    ];
  });
}

function quartoRules({ from, entries }: SiteData): Rule[] {
  const member = (key: string, inner: string) => {
    const entry = entries.get(key);
    const value: MatterValue = isRecord(entry?.value) ? (entry.value[inner] ?? null) : null;
    return { lines: textsIn(value), line: entry?.line ?? 1 };
  };
  const drafts = member('website', 'drafts');
  const render = member('project', 'render');
  const shown = render.lines.filter((line) => !line.startsWith('!')).map((line) => `/${line}`);
  const hidden = render.lines.filter((line) => line.startsWith('!')).map((line) => `/${line.slice(1)}`);
  const isHidden = (file: string) => isIgnored(hidden, file) || (shown.length > 0 && !isIgnored(shown, file));
  return [
    leftOut(from, drafts.line, 'website.drafts', (file) =>
      isIgnored(
        drafts.lines.map((line) => `/${line}`),
        file,
      ),
    ),
    leftOut(from, render.line, 'project.render', isHidden),
  ];
}

function textsIn(value: MatterValue): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}
