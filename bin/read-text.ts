import { readFile } from 'node:fs/promises';
import { CommandError } from './with-site';

/** The UTF-8 text of a file, or of standard input for `-`. Throws CommandError with exit status 2 for what cannot be read. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readFile(file).catch(unreadable);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${file} is not UTF-8.`, 2);
  }
}

function unreadable(error: Error): never {
  throw new CommandError(error.message, 2);
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
