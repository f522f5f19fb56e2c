import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { renderArticle } from '@/lib/markdown/render-article';
import { CommandError } from './with-site';

interface Options {
  language: string;
  json?: boolean;
}

/** `scholium render FILE`: HTML to standard output, problems to standard error, exit status 1 when there are any. */
export function addRender(program: Command): void {
  program
    .command('render')
    .argument('<file>', 'Markdown file, or - for standard input')
    .option('--language <language>', 'zh or en', 'en')
    .option('--json', 'print the whole rendering as one JSON object')
    .description('render Markdown as the site does')
    .action(async (file: string, options: Options) => {
      if (options.language !== 'zh' && options.language !== 'en') throw new CommandError('--language must be zh or en');
      const rendering = await renderArticle(await readSource(file), { language: options.language });
      process.stdout.write(options.json ? `${JSON.stringify(rendering)}\n` : rendering.html);
      for (const { line, column, severity, code, message } of rendering.problems) {
        process.stderr.write(`${file}:${line}:${column}: ${severity}: ${message.en} (${code})\n`);
      }
      if (rendering.problems.length > 0) process.exitCode = 1;
    });
}

async function readSource(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readFile(file).catch(unreadable);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${file} is not UTF-8`);
  }
}

function unreadable(error: Error): never {
  throw new CommandError(error.message);
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
