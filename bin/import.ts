import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { interruptSignal } from './interrupt';
import { ownerActor } from './owner-actor';
import { printAccount } from './print-account';
import { CommandError, withSite } from './with-site';
import { workProgress } from './work-progress';

interface Options {
  publish?: boolean;
  email?: string;
  source?: string;
  json?: boolean;
}

/** `scholium import markdown DIR [--publish]`: brings a folder of Markdown in and ends with an account of it. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring articles in')
    .command('markdown')
    .argument('<folder>', 'folder of Markdown files')
    .option('--publish', 'publish what is not marked as a draft')
    .option('--email <address>', 'whose articles they become (the first owner)')
    .option('--source <name>', 'what the folder is called when it is imported again (its own name)')
    .option('--json', 'end with one JSON object on the last line')
    .description('import a folder of Markdown with its images; run again, it takes over what changed')
    .action((folder: string, options: Options) => withSite(() => run(resolve(folder), options), mostThreads));
}

/** An import holds a few articles at a time; more threads would hold more and wait for the database. */
const mostThreads = 2;

async function run(folder: string, options: Options): Promise<void> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new CommandError(`${folder} is not a folder.`);
  const actor = await ownerActor(options.email);
  const progress = workProgress(options.json === true, 'files');
  const signal = interruptSignal();
  const choices = { publish: options.publish === true, sourceName: options.source };
  const account = await importMarkdownFolder(actor, folder, { ...choices, onFile: progress.onStep, signal });
  progress.end();
  printAccount(account, options.json === true);
  if (signal.aborted) throw new CommandError(stopped);
}

const stopped = 'Stopped. What was imported is whole; run the same command again to go on.';
