import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { DialectChoice } from '@/lib/transfer/markdown/dialects/site-dialect';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { interruptSignal } from './interrupt';
import { ownerActor } from './owner-actor';
import { printAccount } from './print-import-account';
import { CommandError, withSite } from './with-site';
import { workProgress } from './work-progress';

interface Options {
  publish?: boolean;
  email?: string;
  source?: string;
  macros?: 'auto' | 'none';
  dialect?: DialectChoice;
  json?: boolean;
}

/** `scholium import markdown DIR [--publish]`: imports a folder of Markdown and prints a summary. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('import articles')
    .command('markdown')
    .argument('<folder>', 'folder of Markdown files')
    .option('--publish', 'publish articles that are not marked as drafts')
    .option('--email <address>', 'author of the articles (default: the first owner)')
    .option('--source <name>', 'name that identifies the folder in later imports (default: its name)')
    .addOption(
      new Option(
        '--macros <which>',
        'add the TeX macros that the imported site defines to the rendering settings, or ignore them',
      ).choices(['auto', 'none']),
    )
    .addOption(
      new Option(
        '--dialect <name>',
        'how foreign formulas are read: as the site shows (auto), with $$x$$ within a line (kramdown), or not at all (none)',
      )
        .choices(['auto', 'kramdown', 'none'])
        .default('auto'),
    )
    .option('--json', 'print one JSON object on the last line')
    .description('import a folder of Markdown with its images; run it again to import changes')
    .action((folder: string, options: Options) => withSite(() => run(resolve(folder), options), maxThreads));
}

/** An import keeps a few articles in memory at a time; more threads would keep more and wait for the database. */
const maxThreads = 2;

async function run(folder: string, options: Options): Promise<void> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new CommandError(`${folder} is not a folder.`);
  const actor = await ownerActor(options.email);
  const progress = workProgress(options.json === true, 'files');
  const signal = interruptSignal();
  const choices = {
    publish: options.publish === true,
    sourceName: options.source,
    macros: options.macros,
    dialect: options.dialect,
  };
  const account = await importMarkdownFolder(actor, folder, { ...choices, onFile: progress.onStep, signal });
  progress.end();
  printAccount(account, options.json === true);
  if (signal.aborted) throw new CommandError(stoppedMessage);
}

const stoppedMessage = 'Stopped. The imported articles are complete; run the same command again to continue.';
