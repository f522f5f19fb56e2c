import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Problem } from '@/lib/markdown/problems/problem';
import { renderArticle } from '@/lib/markdown/render-article';
import type { RenderOptions } from '@/lib/markdown/rendering';
import { findMarkdownFiles } from '@/lib/transfer/markdown/find-markdown-files';
import { readMatter } from '@/lib/transfer/markdown/read-matter';
import { languageOf } from '@/lib/transfer/markdown/source-fields';
import { type Format, formattedArticle, readFormat } from './formatted-article';
import { type FileProblems, problemLines } from './problem-lines';
import { readText } from './read-text';
import { type RenderingSetup, renderingSetup } from './rendering-setup';
import { CommandError } from './with-site';

interface Options {
  problems?: boolean;
  json?: boolean;
  language?: string;
  macros?: string;
  packages?: string;
  bibliography?: string;
  format?: string;
  baseUrl?: string;
}

/**
 * `scholium render FILE`: writes HTML, or the `--format`, to standard output and problems to standard error. `scholium render --problems
 * FILE...`: only the problems, for the checks of other projects. Exit status 1 if there are errors, 2 if a file cannot be read. Needs no site.
 */
export function addRender(program: Command): void {
  program
    .command('render')
    .argument('<file...>', 'Markdown files, or - for standard input; with --problems also folders')
    .option('--problems', 'print only the problems, one per line, and no HTML')
    .option(
      '--json',
      'print one JSON document: the whole rendering, or with --problems a list of files and their problems',
    )
    .option(
      '--language <language>',
      'zh or en, for articles (default: front matter, else en) and problems (default: your locale)',
    )
    .option('--macros <file>', 'JSON object of TeX macros, in the format of the site settings')
    .option('--packages <names>', 'packages of LaTeX to switch on, separated by commas: physics, siunitx')
    .option(
      '--format <format>',
      'output format of one file: html (default), feed, text, markdown (normalized), mdast or json',
    )
    .option('--base-url <address>', 'web address of the article, for --format feed')
    .option('--bibliography <file>', 'sources for citations: BibTeX or a CSL-JSON list')
    .description('render Markdown as the site does, or list its problems')
    .addHelpText(
      'after',
      '\nExit status: 0 no errors (there may be warnings); 1 errors; 2 invalid usage or an unreadable file.',
    )
    .action(async (files: string[], options: Options) => {
      const setup = await renderingSetup(options);
      if (options.problems) await printProblems(files, setup, options.json === true);
      else
        await printRendering(
          files,
          setup,
          readFormat(options.format ?? (options.json ? 'json' : 'html'), options.baseUrl),
          options.baseUrl,
        );
    });
}

async function printRendering(
  files: string[],
  setup: RenderingSetup,
  format: Format,
  baseUrl: string | undefined,
): Promise<void> {
  const [file = ''] = files;
  if (files.length > 1) throw new CommandError('Only one file can be rendered; add --problems to check several.', 2);
  const source = await readText(file);
  const rendering = await renderArticle(source, optionsFor(source, setup));
  process.stdout.write(formattedArticle(format, source, rendering, baseUrl));
  const found = [...setup.bibliography, { file, problems: rendering.problems }];
  process.stderr.write(problemLines(found, setup.language));
  if (hasErrors(found)) process.exitCode = 1;
}

/** Checks all readable files before reporting the unreadable ones. */
async function printProblems(named: string[], setup: RenderingSetup, json: boolean): Promise<void> {
  const found = [...setup.bibliography];
  const unreadable: string[] = [];
  for (const name of named) {
    const files = await readable(() => filesOf(name), unreadable);
    for (const file of files ?? []) {
      const source = await readable(() => readText(file), unreadable);
      if (source === undefined) continue;
      const { problems } = await renderArticle(source, optionsFor(source, setup));
      found.push({ file, problems });
      if (!json) process.stdout.write(problemLines([{ file, problems }], setup.language));
    }
  }
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
  if (hasErrors(found)) process.exitCode = 1;
  if (unreadable.length > 0) throw new CommandError(unreadable.join('\n'), 2);
}

/** The result of `read`; undefined, with the reason added to `unreadable`, if it throws a CommandError. */
async function readable<T>(read: () => Promise<T>, unreadable: string[]): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    unreadable.push(error.message);
    return undefined;
  }
}

/** The language of an article is the one of `--language`, else the one in its front matter. */
function optionsFor(source: string, { options, isLanguageGiven }: RenderingSetup): RenderOptions {
  return isLanguageGiven ? options : { ...options, language: languageOf(readMatter(source)) ?? options.language };
}

/** The Markdown files of a folder, or the file itself. */
async function filesOf(name: string): Promise<string[]> {
  const facts = name === '-' ? null : await stat(name).catch(() => null);
  if (!facts?.isDirectory()) return [name];
  const paths = await findMarkdownFiles(name);
  if (paths.length === 0) throw new CommandError(`There are no Markdown files in ${name}.`, 2);
  return paths.map((path) => join(name, path));
}

function hasErrors(found: readonly FileProblems[]): boolean {
  return found.some(({ problems }) => problems.some(({ severity }: Problem) => severity === 'error'));
}
