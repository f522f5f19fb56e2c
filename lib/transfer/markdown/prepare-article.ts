import type { Actor } from '@/lib/accounts/actor';
import { renderWorkingCopy } from '@/lib/content/working/render-working-copy';
import { type ArticleInput, articleInput, maxTitleCharacters } from '@/lib/contract/article';
import { parseInput } from '@/lib/contract/parse-input';
import { characterCount } from '@/lib/kernel/text-length';
import { moveProblem } from '@/lib/markdown/problems/move-problem';
import type { FormulaCount, Problem } from '@/lib/markdown/rendering';
import type { ImportContext } from './import-context';
import { importFault } from './import-fault';
import { importImages } from './import-images';
import { linkArticles } from './link-articles';
import { placeAddresses } from './place-addresses';
import { nameOf } from './proposed-slug';
import type { SourceFile } from './source-file';

/** A file as input of the operations, with the contents of its text; the faults have lines of the file. */
export interface PreparedArticle {
  input: ArticleInput;
  formulas: FormulaCount;
  images: { found: number; missing: number };
  faults: Problem[];
}

/** Renders a file's text, stores its images and points its links at articles. Throws invalid_request for content that no article may have. */
export async function prepareArticle(
  actor: Actor,
  source: SourceFile,
  { root, slugs, imagesInTurn }: ImportContext,
): Promise<PreparedArticle> {
  // Checked before anything is rendered or stored: a text may be too long for both.
  const guess = oneLine(source.title ?? firstHeading(source.body) ?? nameOf(source.path));
  inputOf(source, guess, source.markdown);
  // With the title that will most likely be stored, so that storing and publishing can reuse this rendering.
  const rendering = await renderWorkingCopy({
    title: guess,
    language: source.language,
    excerpt: source.excerpt ?? '',
    markdown: source.markdown,
  });
  const images = await imagesInTurn.run(() => importImages(actor, root, source.path, rendering.images));
  const links = linkArticles(source.path, rendering.links, slugs);
  const { markdown, missed } = placeAddresses(source.markdown, [...images.changes, ...links.changes]);
  const unplaced = missed.map(({ from, line, column }) => importFault('address-kept', { url: from }, line, column));
  const title = source.title ?? rendering.title ?? nameOf(source.path);
  const faults = [...rendering.problems, ...images.faults, ...links.faults, ...unplaced].map((problem) =>
    moveProblem(problem, source.lineInFile(problem.line) - problem.line),
  );
  return {
    input: inputOf(source, oneLine(title), markdown),
    formulas: rendering.formulas,
    images: { found: images.found, missing: images.missing },
    faults: [...source.faults, ...cutTitle(title, source.lineOf('title')), ...faults].sort(
      (one, other) => one.line - other.line || one.column - other.column,
    ),
  };
}

function inputOf(source: SourceFile, title: string, markdown: string): ArticleInput {
  return parseInput(articleInput, {
    title,
    markdown,
    language: source.language,
    tags: source.tags,
    publishedAt: source.date.toISOString(),
    excerpt: source.excerpt ?? '',
    ...(source.slug !== null && { slug: source.slug }),
    ...(source.series !== null && { series: source.series, seriesPosition: source.seriesPosition }),
  });
}

/** The text in one line, cut to the length of a title. */
function oneLine(text: string): string {
  return [...spaced(text)].slice(0, maxTitleCharacters).join('');
}

function spaced(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function cutTitle(title: string, line: number): Problem[] {
  const length = characterCount(spaced(title));
  return length > maxTitleCharacters
    ? [importFault('title-cut', { length, maxCharacters: maxTitleCharacters }, line)]
    : [];
}

/** A guess at the title that the Markdown engine will find; if it is wrong, the text is rendered once more. */
function firstHeading(body: string): string | null {
  return /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/m.exec(body)?.[1] ?? null;
}
