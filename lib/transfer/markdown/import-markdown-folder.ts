import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { Mutex } from '@/lib/kernel/mutex';
import { conversionKinds } from './dialects/dialect';
import { type DialectChoice, readSiteDialect } from './dialects/site-dialect';
import { fileFault } from './file-fault';
import { findMarkdownFiles } from './find-markdown-files';
import { IgnoredAuthors, nameOfPerson } from './ignored-authors';
import { emptyAccount, type FileAccount, type ImportAccount } from './import-account';
import type { ImportContext } from './import-context';
import { type ImportedFile, importSource } from './import-source';
import { readInheritance } from './inherited/inheritance';
import { importMacros, type MacroChoice } from './macros/import-macros';
import { planAddresses } from './plan-addresses';
import { type ImportPlan, planImport } from './plan-import';
import { readSourceFile, type SourceFile } from './source-file';
import { workAhead } from './work-ahead';

export interface ImportOptions {
  publish: boolean;
  /** The name of the folder in source keys; by default its own. Folders with the same name need different ones. */
  sourceName?: string | undefined;
  /** What to do with the macros that the site of the folder defines; by default it is told that there are some. */
  macros?: MacroChoice | undefined;
  /** How formulas that Markdown does not know are read; by default as the site's configuration and the files show. */
  dialect?: DialectChoice | undefined;
  /** Called after each file, for progress. */
  onFile?: (done: number, total: number, path: string) => void;
  /** Ends the import after the current file. */
  signal?: AbortSignal;
}

/**
 * Imports every `.md` and `.markdown` file below `folder`, in the order of their paths. Each file becomes one article, recognized by the
 * folder's name and the file's path: importing again updates only what changed, and neither overwrites edits made here nor restores
 * articles that were taken off the site. Each article is stored separately, so running an interrupted import again continues it. Throws
 * forbidden, and the system's error for a folder that cannot be read.
 */
export async function importMarkdownFolder(
  actor: Actor,
  folder: string,
  options: ImportOptions,
): Promise<ImportAccount> {
  authorize(actor, 'content.import');
  const root = await realpath(folder);
  const paths = await findMarkdownFiles(root);
  const keyOf = (path: string) => `markdown:${options.sourceName ?? basename(root)}/${path}`;
  const { slugs, refused } = await planAddresses(root, paths, keyOf);
  const shared = { root, slugs, keyOf, inheritance: await readInheritance(root), imagesInTurn: new Mutex() };
  const dialect = await readSiteDialect(root, options.dialect ?? 'auto');
  const context: ImportContext = { publish: options.publish, dialect, ...shared };
  // Before the articles, which use them.
  const account = { ...emptyAccount(), macros: await importMacros(actor, root, options.macros ?? 'tell') };
  const left = new IgnoredAuthors(nameOfPerson(actor));
  const files = paths.filter((path) => !refused.has(path));
  const plans = workAhead(files, (path) => planFile(actor, path, context), filesAhead);
  try {
    for (const [index, path] of paths.entries()) {
      if (options.signal?.aborted) break;
      const fault = refused.get(path);
      if (fault) count(account, { path, outcome: 'failed', slug: null, faults: [fault] });
      else {
        const planned = await plans.take();
        left.add(await importFile(actor, path, planned, context, account), planned.source?.authors);
      }
      options.onFile?.(index + 1, paths.length, path);
    }
  } finally {
    await plans.end();
  }
  left.tell(account.files);
  return account;
}

/** Number of files that are prepared while the one before them is stored. */
const filesAhead = 3;

interface PlannedFile {
  source: SourceFile | undefined;
  /** Throws the reason why the file cannot be imported. */
  plan: () => ImportPlan;
}

/** Never rejects: a fault of a file is reported when its turn comes. */
async function planFile(actor: Actor, path: string, context: ImportContext): Promise<PlannedFile> {
  let source: SourceFile | undefined;
  try {
    source = await readSourceFile(context.root, path, await context.inheritance(path), context.dialect);
    const plan = await planImport(actor, source, context);
    return { source, plan: () => plan };
  } catch (error) {
    const plan = () => {
      throw error;
    };
    return { source, plan };
  }
}

async function importFile(
  actor: Actor,
  path: string,
  { source, plan }: PlannedFile,
  context: ImportContext,
  account: ImportAccount,
): Promise<FileAccount> {
  try {
    const { formulas, images, conversions, ...imported } = await importSource(actor, plan(), context);
    addCounts(account, { formulas, images, conversions });
    return count(account, { path, ...imported });
  } catch (error) {
    return count(account, { path, outcome: 'failed', slug: null, faults: [fileFault(error, source?.lineOf)] });
  }
}

function count(account: ImportAccount, file: FileAccount): FileAccount {
  account.articles[file.outcome]++;
  if (file.faults.length > 0) account.files.push(file);
  return file;
}

function addCounts(
  account: ImportAccount,
  { formulas, images, conversions }: Pick<ImportedFile, 'formulas' | 'images' | 'conversions'>,
): void {
  account.formulas.found += formulas.found;
  account.formulas.typeset += formulas.typeset;
  account.formulas.faulty += formulas.faulty;
  account.images.found += images.found;
  account.images.missing += images.missing;
  for (const kind of conversionKinds) {
    const count = (account.conversions[kind] ?? 0) + (conversions[kind] ?? 0);
    if (count > 0) account.conversions[kind] = count;
  }
}
