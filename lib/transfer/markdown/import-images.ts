import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Actor } from '@/lib/accounts/actor';
import { isScholiumError } from '@/lib/kernel/errors';
import type { ImageUse, Problem } from '@/lib/markdown/rendering';
import { storeImage } from '@/lib/media/store-image';
import { importFault } from './import-fault';
import type { SourceFile } from './source-file';

export interface ImportedImages {
  /** The source with the addresses of stored images in place of the files' names. */
  markdown: string;
  found: number;
  missing: number;
  faults: Problem[];
}

/** Stores the image files that a source names and that lie in the imported folder. A missing one is a fault with its line; its name stays in the text. */
export async function importImages(actor: Actor, root: string, source: SourceFile, images: readonly ImageUse[]): Promise<ImportedImages> {
  const result: ImportedImages = { markdown: source.body, found: 0, missing: 0, faults: [] };
  const addresses = new Map<string, string>();
  for (const image of images.filter(({ url }) => isFileName(url))) {
    const line = image.line + source.bodyLine - 1;
    const stored = addresses.get(image.url) ?? (await storeFile(actor, root, source, image));
    if (typeof stored === 'string') {
      addresses.set(image.url, stored);
      result.found++;
    } else {
      result.missing++;
      result.faults.push(importFault(stored.code, stored.message, 'warning', line, image.column));
    }
  }
  for (const [name, address] of addresses) result.markdown = replaceAddress(result.markdown, name, address);
  return result;
}

function isFileName(url: string): boolean {
  return url !== '' && !/^([a-z][a-z\d+.-]*:|\/|#)/i.test(url);
}

async function storeFile(actor: Actor, root: string, source: SourceFile, image: ImageUse): Promise<string | { code: string; message: string }> {
  const name = decodeName(image.url);
  try {
    const path = await realpath(join(dirname(source.absolutePath), name));
    if (!path.startsWith((await realpath(root)) + sep)) return { code: 'image-outside', message: `The image ${image.url} lies outside the imported folder.` };
    const { url } = await storeImage(actor, { bytes: await readFile(path), fileName: basename(path), altText: image.alt });
    return url;
  } catch (error) {
    if (isScholiumError(error) && error.code === 'unsupported_media_type') return { code: 'image-unreadable', message: `${image.url} is no image that can be shown.` };
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_INVALID_ARG_VALUE'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return { code: 'image-missing', message: `The image ${image.url} is missing.` };
    }
    throw error;
  }
}

function decodeName(url: string): string {
  const name = url.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Replaces `name` where Markdown or HTML can hold an address: after `](`, `]: ` or `src=`. */
function replaceAddress(markdown: string, name: string, address: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return markdown.replaceAll(new RegExp(`(\\]\\(\\s*<?|\\]:\\s*<?|\\bsrc\\s*=\\s*["']?)${escaped}(?=[\\s)>"']|$)`, 'gm'), `$1${address}`);
}
