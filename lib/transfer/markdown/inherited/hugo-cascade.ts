import { join, sep } from 'node:path';
import { isRecord, type MatterValue } from '../read-matter';
import { pathMatcher } from './path-pattern';
import { matchesAll, type Rule } from './rule';
import { lineWalker, type SiteData } from './site-data';

/** The rules in Hugo's `cascade` for the pages below: one table, or several with a `target` (formerly `_target`). */
export function hugoRules(data: SiteData): Rule[] {
  const entry = data.entries.get('cascade');
  if (entry === undefined) return [];
  const tables = (Array.isArray(entry.value) ? entry.value : [entry.value]).filter(isRecord);
  const lineOf = lineWalker(data.text, entry.line);
  return tables.flatMap((table: Record<string, MatterValue>) => {
    const target = table._target ?? table.target;
    const fits = isRecord(target) ? targetFits(target, data.folder) : matchesAll;
    return Object.entries(table).flatMap(([key, value]) => {
      const line = lineOf(key);
      if (/^_?target$/.test(key)) return [];
      const says = { key, value, within: 'cascade.' };
      return [{ from: data.from, line, says, isSure: target === undefined, fits }];
    });
  });
}

/** Whether a target may apply to a page; false only if it certainly does not. */
function targetFits(target: Record<string, MatterValue>, folder: string): (path: string) => boolean {
  const { path: written, kind, environment, lang } = target;
  const paths = typeof written === 'string' ? pathMatcher(written.replace(/^\/?/, '/')) : null;
  const fitsWord = (pattern: MatterValue | undefined, word: string) =>
    typeof pattern !== 'string' || pathMatcher(pattern)(word);
  return (path) => {
    const [, stem = path, language] = /^(.*?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?\.\w+$/i.exec(path) ?? [];
    const isSection = /(?:^|\/)_index$/i.test(stem);
    const page = stem.replace(/(?:^|\/)_?index$/i, '');
    const kindFits = isSection || fitsWord(kind, 'page');
    const languageFits = language === undefined || fitsWord(lang, language);
    return (
      kindFits &&
      languageFits &&
      fitsWord(environment, 'production') &&
      (paths === null || isAt(paths, join(folder, page)))
    );
  };
}

/** Whether a page's address matches a pattern, whichever of its folders is the root of the content; Hugo writes spaces as hyphens. */
function isAt(fits: (path: string) => boolean, page: string): boolean {
  const parts = page.split(sep);
  return [parts, parts.map((part) => part.replaceAll(' ', '-'))].some((names) =>
    names.some((_, index) => {
      const address = `/${names.slice(index).join('/')}`;
      return fits(address) || fits(`${address}/`);
    }),
  );
}
