import { bytesOf } from '@/lib/kernel/bytes-of';
import { type MathPackage, mathPackages } from '@/lib/kernel/math-packages';
import type { BibliographyProblem } from '../citations/bibliography-problems';
import type { CitationSource } from '../citations/citation-source';
import { fromCslItems } from '../citations/csl/from-csl-items';
import { type Bibliography, readBibliography } from '../citations/read-bibliography';
import { engineMemory } from '../engine-memory';
import { makeProblem } from '../problems/make-problem';
import type { Fix, Problem, Words } from '../problems/problem';
import type { RenderOptions } from '../rendering';
import { copyText } from '../text/copy-text';
import { frontMatterPlaces } from './front-matter-places';
import { packageFix } from './package-fix';
import { readPackages } from './read-packages';

/** The metadata of an article that affects its rendering. */
export interface ArticleMetadata {
  /** `math.macros`: TeX by name with its backslash. */
  macros: Record<string, string>;
  /** The site's and the article's (`math.packages`). */
  packages: MathPackage[];
  /** The fix that switches a package on for the article. */
  packageFix: (name: MathPackage) => Fix | undefined;
  /** `math.inlineDoubleDollar`: `$$..$$` within a paragraph is set in the line. */
  inlineDoubleDollar: boolean;
  /** By key: the article's (`references`, `bibliography`), then the site's. */
  sources: ReadonlyMap<string, CitationSource>;
  problems: Problem[];
}

/**
 * Reads the front matter that affects rendering: macros (`math: { macros: { R: \mathbb{R} } }`, with or without backslash), packages (`math: { packages: [physics] }`), and the sources of
 * citations, as CSL-JSON items (`references`, as in Pandoc) or as BibTeX or CSL-JSON text (`bibliography`). Problems are placed in `source`,
 * which begins with the front matter.
 */
export function readMetadata(
  source: string,
  frontMatter: Record<string, unknown>,
  { bibliography: siteBibliography, packages: sitePackages = [] }: Pick<RenderOptions, 'bibliography' | 'packages'>,
): ArticleMetadata {
  const problems: Problem[] = [];
  const locate = frontMatterPlaces(source);
  const macros = readMacros(locate, frontMatter, problems);
  const own = readPackages(locate, frontMatter, problems);
  const packages = mathPackages.filter((name) => own.includes(name) || sitePackages.includes(name));
  const sources = new Map<string, CitationSource>();
  const add = ({ entries }: Bibliography): void => {
    for (const [key, entry] of entries) if (!sources.has(key)) sources.set(key, entry);
  };
  const { references, bibliography } = frontMatter;
  if (references !== undefined) {
    const cslSources = fromCslItems(references);
    for (const problem of cslSources.problems.slice(0, maxListedFaults))
      problems.push(reportItem(locate, references, problem));
    add(cslSources);
  }
  if (typeof bibliography === 'string') {
    const bibliographySources = known(bibliography);
    for (const problem of bibliographySources.problems.slice(0, maxListedFaults)) {
      const place = locate(['bibliography'], problem);
      problems.push(makeProblem('bibliography-invalid', { reason: problem.message }, place));
    }
    add(bibliographySources);
  } else if (bibliography !== undefined && bibliography !== null) {
    problems.push(
      fieldInvalid(locate, ['bibliography'], { en: 'a text of BibTeX or CSL-JSON', zh: ' BibTeX 或 CSL-JSON 文本' }),
    );
  }
  if (siteBibliography) add(known(siteBibliography));
  const inlineDoubleDollar = readInlineDoubleDollar(locate, frontMatter, problems);
  return { macros, packages, packageFix: (name) => packageFix(source, name), inlineDoubleDollar, sources, problems };
}

/** Whether front matter says that `$$..$$` within a paragraph is set in the line. */
export function isDoubleDollarInline({ math }: Record<string, unknown>): boolean {
  return isRecord(math) && math.inlineDoubleDollar === true;
}

function readInlineDoubleDollar(locate: Locate, data: Record<string, unknown>, problems: Problem[]): boolean {
  const written = isRecord(data.math) ? data.math.inlineDoubleDollar : undefined;
  if (written !== undefined && written !== null && typeof written !== 'boolean')
    problems.push(
      fieldInvalid(locate, ['math', 'inlineDoubleDollar'], { en: '`true` or `false`', zh: ' `true` 或 `false`' }),
    );
  return isDoubleDollarInline(data);
}

type Locate = ReturnType<typeof frontMatterPlaces>;

/** Maximum number of problems of a bibliography that are listed. */
const maxListedFaults = 20;

function reportItem(locate: Locate, references: unknown, { key, message }: BibliographyProblem): Problem {
  const items = Array.isArray(references) ? references : [];
  // Of two items with one key, the second is at fault.
  const index = items.findLastIndex(
    (item) => isRecord(item) && (key === null ? !('id' in item) : String(item.id) === key),
  );
  const place = index < 0 ? locate(['references']) : locate(['references', index, 'id'], 'value');
  return makeProblem('bibliography-invalid', { reason: message }, place);
}

function fieldInvalid(locate: Locate, path: string[], expected: Words): Problem {
  return makeProblem('front-matter-field-invalid', { field: path.join('.'), expected }, locate(path));
}

/** Parsing a library again at each key press would take more time than anything else. */
const bibliographies = engineMemory.cache<string, Bibliography>(bytesOf, 1 / 2);

function known(text: string): Bibliography {
  const seen = bibliographies.get(text);
  if (seen !== undefined) return seen;
  const copiedText = copyText(text);
  const bibliography = readBibliography(copiedText);
  bibliographies.set(copiedText, bibliography);
  return bibliography;
}

const maxMacros = 500;

function readMacros(locate: Locate, { math }: Record<string, unknown>, problems: Problem[]): Record<string, string> {
  const written = isRecord(math) ? math.macros : undefined;
  if (written === undefined || written === null) return {};
  const macros: Record<string, string> = {};
  if (!isRecord(written)) {
    problems.push(
      fieldInvalid(locate, ['math', 'macros'], { en: 'a list of names with their TeX', zh: '一组名称与 TeX' }),
    );
    return macros;
  }
  for (const [name, value] of Object.entries(written).slice(0, maxMacros)) {
    const command = name.startsWith('\\') ? name : `\\${name}`;
    const reason = faultOf(command, value);
    if (reason === undefined) macros[command] = String(value);
    else {
      const place = locate(['math', 'macros', name]);
      problems.push(makeProblem('macro-invalid', { name: command, reason }, place));
    }
  }
  return macros;
}

function faultOf(command: string, value: unknown): { en: string; zh: string } | undefined {
  if (!/^\\(?:[A-Za-z]{1,50}|[^A-Za-z\s])$/.test(command))
    return { en: 'Its name must be letters.', zh: '名称只能由字母组成。' };
  if (typeof value !== 'string' && typeof value !== 'number')
    return { en: 'Its value must be text.', zh: '值必须是文本。' };
  return String(value).length > 2_000 ? { en: 'It is too long.', zh: '太长了。' } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
