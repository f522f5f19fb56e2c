import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const folders: readonly [prefix: string, folder: string][] = [
  ['/_next/static/', join('.next', 'static')],
  ['/', 'public'],
];

/** The size in bytes of the static file at the decoded `path`; null if there is none. */
export async function staticSize(path: string): Promise<number | null> {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined || path.includes('\0')) return null;
  const file = join(folder, path.slice(prefix.length));
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}
