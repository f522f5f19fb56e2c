import { isRecord, type MatterValue } from '../read-matter';
import { isIgnored, pathMatcher } from './path-pattern';
import type { Rule } from './rule';
import { lineWalker, type SiteData } from './site-data';

interface Default {
  path: string;
  type: string;
  rules: Rule[];
}

/** The rules in Jekyll's `_config.yml`: `defaults`, `exclude` (also in Hexo) and collections without pages. */
export function jekyllRules(data: SiteData): Rule[] {
  const textOf = (key: string) => {
    const value = data.entries.get(key)?.value;
    return typeof value === 'string' ? value.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '') : '';
  };
  const site = { source: textOf('source') || textOf('source_dir'), collections: textOf('collections_dir') };
  return [...defaultRules(data, site), ...excludeRules(data, site), ...collectionRules(data)];
}

interface Site {
  source: string;
  collections: string;
}

/** The paths by which a configuration may refer to a file. */
function pathsOf(path: string, { source, collections }: Site): string[] {
  const inSource = [path, ...['source', source].map((folder) => without(folder, path))];
  return [...new Set([...inSource, ...inSource.map((inner) => without(collections, inner))])];
}

function without(folder: string, path: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** The nearest scope comes first, because it has priority. */
function defaultRules(data: SiteData, site: Site): Rule[] {
  const entry = data.entries.get('defaults');
  if (entry === undefined || !Array.isArray(entry.value)) return [];
  const lineOf = lineWalker(data.text, entry.line);
  const defaults = entry.value.filter(isRecord).map((item) => readDefault(data, item, site, lineOf));
  return defaults
    .reverse()
    .sort((one, other) => other.path.length - one.path.length || Number(other.type !== '') - Number(one.type !== ''))
    .flatMap(({ rules }) => rules);
}

function readDefault(
  { from }: SiteData,
  item: Record<string, MatterValue>,
  site: Site,
  lineOf: (key: string) => number,
): Default {
  const scope: Record<string, MatterValue> = isRecord(item.scope) ? item.scope : {};
  const path = typeof scope.path === 'string' ? scope.path.replace(/^(?:\.?\/)+|\/+$/g, '') : '';
  const type = typeof scope.type === 'string' ? scope.type.toLowerCase().replace(/s$/, '') : '';
  const at = pathMatcher(path);
  const below = pathMatcher(`${path}/**`);
  const isIn = (file: string) => path === '' || at(file) || below(file);
  const fits = (file: string) => pathsOf(file, site).some(isIn) && (type === '' || type === typeOf(file));
  const keys = Object.entries(item).flatMap(([name, inner]) => {
    lineOf(name);
    return name === 'values' && isRecord(inner) ? Object.entries<MatterValue>(inner) : [];
  });
  const rules = keys.map(([key, value]): Rule => {
    return { from, line: lineOf(key), says: { key, value, within: 'defaults: ' }, isSure: true, fits };
  });
  return { path, type, rules };
}

/** Jekyll's type of a file: that of its collection, without an s. */
function typeOf(path: string): string {
  const folder = path
    .split('/')
    .slice(0, -1)
    .findLast((part) => part.startsWith('_'));
  return folder === undefined ? 'page' : folder.slice(1).toLowerCase().replace(/s$/, '');
}

function excludeRules(data: SiteData, site: Site): Rule[] {
  return ['exclude', 'ignored_content'].flatMap((key) => {
    const entry = data.entries.get(key);
    const lines = (Array.isArray(entry?.value) ? entry.value : [entry?.value])
      .filter((line) => typeof line === 'string')
      .map((line) => (line.startsWith('*') || line.startsWith('/') ? line : `/${line}`));
    if (entry === undefined) return [];
    const fits = (path: string) => pathsOf(path, site).some((file) => isIgnored(lines, file));
    return [{ from: data.from, line: entry.line, says: { words: { en: key, zh: key } }, isSure: false, fits }];
  });
}

/** A folder whose name begins with `_` has pages only as a collection with `output: true`. */
function collectionRules(data: SiteData): Rule[] {
  const entry = data.entries.get('collections');
  const named = Array.isArray(entry?.value) ? entry.value : Object.keys(isRecord(entry?.value) ? entry.value : {});
  const outputOf = (name: string): MatterValue => {
    const collections: Record<string, MatterValue> = isRecord(entry?.value) ? entry.value : {};
    const collection: Record<string, MatterValue> = isRecord(collections[name]) ? collections[name] : {};
    return collection.output ?? null;
  };
  return named
    .filter((name) => typeof name === 'string' && name !== 'posts')
    .filter((name) => !/^(?:true|yes)$/i.test(String(outputOf(String(name)))))
    .map((name) => {
      const words = { en: `collections.${name} without output: true`, zh: `collections.${name}（没有 output: true）` };
      const fits = (path: string) => path.split('/').slice(0, -1).includes(`_${name}`);
      return { from: data.from, line: entry?.line ?? 1, says: { words }, isSure: false, fits };
    });
}
