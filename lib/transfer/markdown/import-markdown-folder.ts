import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { isScholiumError } from '@/lib/kernel/errors';
import type { Problem } from '@/lib/markdown/rendering';
import { emptyAccount, type ImportAccount } from './import-account';
import { importFault } from './import-fault';
import { importSource } from './import-source';
import { readSourceFile, type SourceFile, UnreadableFileError } from './source-file';

export interface ImportOptions {
  publish: boolean;
  /** Called after each file, for progress. */
  onFile?: (done: number, total: number, path: string) => void;
  /** Ends the import after the file in hand. */
  signal?: AbortSignal;
}

/**
 * Imports every `.md` and `.markdown` file below `folder`, in the order of their paths. Each file is one article that keeps the
 * file's path as its source key: importing again updates what changed, leaves what did not, and never overwrites what was edited here.
 * Each article is stored by itself, so an import that was killed goes on when it is run again. Throws forbidden, and for a folder that cannot be read.
 */
export async function importMarkdownFolder(actor: Actor, folder: string, options: ImportOptions): Promise<ImportAccount> {
  authorize(actor, 'content.import');
  const paths = await markdownFiles(folder);
  const account = emptyAccount();
  const owners = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    if (options.signal?.aborted) break;
    await importFile(actor, folder, path, { account, owners, publish: options.publish });
    options.onFile?.(index + 1, paths.length, path);
  }
  return account;
}

interface Import {
  account: ImportAccount;
  /** The file that took a slug, by slug. */
  owners: Map<string, string>;
  publish: boolean;
}

async function importFile(actor: Actor, root: string, path: string, { account, owners, publish }: Import): Promise<void> {
  let faults: Problem[] = [];
  try {
    const source = await readSourceFile(root, path);
    const wanted = source.slug;
    const holder = wanted === null ? undefined : owners.get(wanted);
    if (holder !== undefined) throw new UnreadableFileError(importFault('slug-doubled', `The slug ${wanted} is taken by ${holder}, of the same import.`));
    const result = await importSource(actor, root, withSlug(source), { publish });
    owners.set(result.slug, path);
    faults = result.faults;
    account.articles[result.outcome]++;
    account.formulas.found += result.formulas.found;
    account.formulas.typeset += result.formulas.typeset;
    account.formulas.faulty += result.formulas.faulty;
    account.images.found += result.images.found;
    account.images.missing += result.images.missing;
    if (faults.length > 0) account.files.push({ path, outcome: result.outcome, slug: result.slug, faults });
  } catch (error) {
    account.articles.failed++;
    account.files.push({ path, outcome: 'failed', slug: null, faults: [faultOf(error)] });
  }
}

/** What a file is refused for. Trouble that would meet every file (a full disk, no database) ends the import instead. */
function faultOf(error: unknown): Problem {
  if (error instanceof UnreadableFileError) return error.fault;
  if (isScholiumError(error) && error.status < 500) {
    const errors = Array.isArray(error.details.errors) ? error.details.errors : [];
    const reasons = errors.map((entry: { path: string; message: string }) => `${entry.path}: ${entry.message}`);
    return importFault(error.code.replaceAll('_', '-'), [error.message, ...reasons].join('; '));
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return importFault('file-unreadable', `The file cannot be read (${code}).`);
  throw error;
}

/** The slug that a file without one proposes: its name without a leading date, or its folder's name for an index file. */
function withSlug(source: SourceFile): SourceFile & { proposedSlug: string } {
  const stem = basename(source.path).replace(/\.(md|markdown)$/i, '').replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  const folder = basename(dirname(source.path));
  const isIndex = /^(index|_index|readme)$/i.test(stem) && folder !== '.' && folder !== '';
  return { ...source, proposedSlug: isIndex ? folder : stem };
}

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
}
