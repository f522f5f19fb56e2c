import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@/lib/kernel/ids';
import { imageLimits } from '@/lib/media/image-limits';
import { fileAddress } from './file-address';
import type { SourceFile } from './source-file';

const addressPattern = /(?:\]\(\s*<?|\]:\s*<?|\b(?:src|href)\s*=\s*["']?)([^\s)>"']+)/g;

/**
 * A hash of everything that an import takes from a file: its bytes, the images it uses and the addresses of the articles it links to.
 * An image or a chapter that was added later is therefore imported although the file itself has not changed.
 */
export async function sourceState(
  root: string,
  source: SourceFile,
  slugs: ReadonlyMap<string, string>,
): Promise<string> {
  const parts = [source.hash];
  // Earlier versions did not import what else the article takes from files, nor former addresses.
  const isConverted = Object.keys(source.conversions).length > 0;
  if (isConverted || source.markdown.length > source.body.length + 1) parts.push(`markdown=${sha256(source.markdown)}`);
  if (source.formerAddresses.length > 0) parts.push(`former=${source.formerAddresses.join(' ')}`);
  for (const address of new Set([...source.body.matchAll(addressPattern)].map((match) => match[1] ?? ''))) {
    const path = fileAddress(source.path, address)?.path;
    if (path === undefined) continue;
    const slug = slugs.get(path);
    const state = slug ?? (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path) ? await imageState(join(root, path)) : null);
    if (state !== null) parts.push(`${path}=${state}`);
  }
  return parts.length === 1 ? source.hash : sha256(parts.join('\n'));
}

/** The hash of an image's bytes; empty if it is missing, not a file or too large to be imported. */
async function imageState(file: string): Promise<string | null> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile() || facts.size > imageLimits.bytes) return null;
  return readFile(file).then(sha256, () => null);
}
