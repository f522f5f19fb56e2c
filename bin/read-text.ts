import { readFile, stat } from 'node:fs/promises';
import { irregularFile } from '@/lib/transfer/markdown/irregular-file';
import { CommandError } from './with-site';

/** The UTF-8 text of a file, or of standard input for `-`. Throws CommandError with exit status 2 if it cannot be read. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readRegular(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${file} is not UTF-8.`, 2);
  }
}

/** Accepts the pipe of a shell's `<(command)`, which ends with the command; a named pipe in a folder may block forever. */
async function readRegular(file: string): Promise<Buffer> {
  const facts = await stat(file).catch(unreadable);
  const irregular = file.startsWith('/dev/') && facts.isFIFO() ? null : irregularFile(facts);
  if (irregular !== null) throw new CommandError(`${file}: ${irregular.message.en}`, 2);
  return readFile(file).catch(unreadable);
}

function unreadable(error: Error): never {
  throw new CommandError(error.message, 2);
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
