import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { isScholiumError } from '@/lib/kernel/errors';
import type { ImageUse, Problem } from '@/lib/markdown/rendering';
import { imageLimits } from '@/lib/media/image-limits';
import { storeImage } from '@/lib/media/store-image';
import { fileAddress } from './file-address';
import { importFault } from './import-fault';
import type { AddressChange } from './place-addresses';

export interface ImportedImages {
  changes: AddressChange[];
  /** Uses of files of this folder in the text: those that were stored, and those that could not be. */
  found: number;
  missing: number;
  faults: Problem[];
}

const notFileReason = { en: 'it is not a file', zh: '不是文件' };
const notImageReason = { en: 'it is not an image that can be shown', zh: '不是可以显示的图片' };

/** Stores the image files in the imported folder that a text uses. One that cannot be stored is a fault with its line in the body, and its address stays as it is. */
export async function importImages(
  actor: Actor,
  root: string,
  path: string,
  images: readonly ImageUse[],
): Promise<ImportedImages> {
  const result: ImportedImages = { changes: [], found: 0, missing: 0, faults: [] };
  const stored = new Map<string, string | Problem>();
  for (const image of images) {
    if (/^([a-z][a-z\d+.-]*:|\/|#)/i.test(image.url) || image.url === '') continue;
    const outcome = stored.get(image.url) ?? (await storeFile(actor, root, path, image));
    stored.set(image.url, outcome);
    const { line, column } = image;
    if (typeof outcome === 'string') {
      result.found++;
      result.changes.push({ line, column, from: image.url, to: outcome });
    } else {
      result.missing++;
      result.faults.push({ ...outcome, line, column, endLine: line, endColumn: column });
    }
  }
  return result;
}

/** The address of the stored image, or why it is not stored. */
async function storeFile(actor: Actor, root: string, path: string, { url, alt }: ImageUse): Promise<string | Problem> {
  const address = fileAddress(path, url);
  if (address === null) return importFault('image-outside', { url });
  try {
    const file = await realpath(join(root, address.path));
    if (!file.startsWith((await realpath(root)) + sep)) return importFault('image-outside', { url });
    const facts = await stat(file);
    if (!facts.isFile()) return importFault('image-unreadable', { url, reason: notFileReason });
    if (facts.size > imageLimits.bytes)
      return importFault('image-too-large', { url, bytes: facts.size, maxBytes: imageLimits.bytes });
    const image = await storeImage(actor, { bytes: await readFile(file), fileName: basename(file), altText: alt });
    return image.url;
  } catch (error) {
    if (isScholiumError(error) && error.code === 'unsupported_media_type')
      return importFault('image-unreadable', { url, reason: notImageReason });
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code)) return importFault('image-missing', { url });
    if (['EACCES', 'EPERM'].includes(code))
      return importFault('image-unreadable', { url, reason: { en: code, zh: code } });
    throw error;
  }
}
