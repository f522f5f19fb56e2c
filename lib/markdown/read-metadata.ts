import type { CitationSource } from './citations/citation-source';
import { fromCslItems } from './citations/csl/from-csl-items';
import { type Bibliography, readBibliography } from './citations/read-bibliography';
import { ByteBoundedCache } from './document/byte-bounded-cache';
import { makeProblem } from './problems/make-problem';
import type { Place, Problem } from './problems/problem';

/** What an article says of itself for its rendering. */
export interface ArticleMetadata {
  /** `math.macros`: TeX by name with its backslash. */
  macros: Record<string, string>;
  /** By key: the article's own (`references`, `bibliography`), then the site's. */
  sources: ReadonlyMap<string, CitationSource>;
  problems: Problem[];
}

/**
 * Reads from front matter what changes the rendering: macros (`math: { macros: { R: \mathbb{R} } }`, with or without backslash), and
 * the sources of citations, as CSL-JSON items (`references`, as Pandoc has it) or as a text of BibTeX or CSL-JSON (`bibliography`).
 */
export function readMetadata(
  frontMatter: Record<string, unknown>,
  siteBibliography: string | undefined,
): ArticleMetadata {
  const problems: Problem[] = [];
  const macros = readMacros(frontMatter, problems);
  const sources = new Map<string, CitationSource>();
  const add = ({ entries }: Bibliography): void => {
    for (const [key, source] of entries) if (!sources.has(key)) sources.set(key, source);
  };
  if (frontMatter.references !== undefined) add(reported(fromCslItems(frontMatter.references), problems));
  if (typeof frontMatter.bibliography === 'string') add(reported(known(frontMatter.bibliography), problems));
  if (siteBibliography) add(known(siteBibliography));
  return { macros, sources, problems };
}

const start: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

function reported(bibliography: Bibliography, problems: Problem[]): Bibliography {
  for (const { message } of bibliography.problems.slice(0, 20)) {
    problems.push(makeProblem('bibliography-invalid', { reason: message }, start));
  }
  return bibliography;
}

/** Reading a library again for each key press would be what takes longest. */
const libraries = new ByteBoundedCache<Bibliography>(16_000_000);

function known(text: string): Bibliography {
  const bibliography = libraries.get(text) ?? readBibliography(text);
  libraries.set(text, bibliography, text.length);
  return bibliography;
}

const mostMacros = 500;

function readMacros(frontMatter: Record<string, unknown>, problems: Problem[]): Record<string, string> {
  const { math } = frontMatter;
  const written = isRecord(math) ? math.macros : undefined;
  if (written === undefined || written === null) return {};
  const macros: Record<string, string> = {};
  if (!isRecord(written)) return macros;
  for (const [name, value] of Object.entries(written).slice(0, mostMacros)) {
    const command = name.startsWith('\\') ? name : `\\${name}`;
    const reason = faultOf(command, value);
    if (reason === undefined) macros[command] = String(value);
    else problems.push(makeProblem('macro-invalid', { name: command, reason }, start));
  }
  return macros;
}

function faultOf(command: string, value: unknown): { en: string; zh: string } | undefined {
  if (!/^\\(?:[A-Za-z]{1,50}|[^A-Za-z\s])$/.test(command))
    return { en: 'its name must be letters.', zh: '名称只能由字母组成。' };
  if (typeof value !== 'string' && typeof value !== 'number')
    return { en: 'its value must be text.', zh: '值必须是文本。' };
  return String(value).length > 2_000 ? { en: 'it is too long.', zh: '太长了。' } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
