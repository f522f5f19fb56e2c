import { isScholiumError, type ScholiumError } from '@/lib/kernel/errors';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';
import { UnreadableFileError } from './source-file';

const unreadableCodes = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'];

/**
 * Why a file is not imported, with the line if `lineOf` finds the key of the front matter. Rethrows `error` if it would affect every
 * file (a full disk, no database), because the import must end then.
 */
export function fileFault(error: unknown, lineOf: (key: string) => number = () => 1): Problem {
  if (error instanceof UnreadableFileError) return error.fault;
  if (isScholiumError(error) && error.status < 500 && error.code !== 'forbidden') return operationFault(error, lineOf);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (unreadableCodes.includes(code)) return importFault('file-unreadable', { reason: { en: code, zh: code } });
  throw error;
}

function operationFault({ code, details }: ScholiumError, lineOf: (key: string) => number): Problem {
  if (code === 'slug_taken') return importFault('slug-taken', { slug: String(details.slug) }, lineOf('slug'));
  if (code === 'already_published') return importFault('already-published', {}, lineOf('date'));
  if (code === 'stale_version') return importFault('edited-here', { isOpen: true });
  const errors = (Array.isArray(details.errors) ? details.errors : []) as { path: string; message: string }[];
  if (errors.length === 0) return importFault('article-refused', { code });
  const [key = ''] = errors[0]?.path.split('.') ?? [];
  const reasons = errors.map(({ path, message }) => `${path} ${message}`);
  return importFault('invalid-request', { reasons }, lineOf(key));
}
