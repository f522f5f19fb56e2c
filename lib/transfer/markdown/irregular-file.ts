import type { Stats } from 'node:fs';
import type { Problem } from '@/lib/markdown/rendering';
import { importFault } from './import-fault';

/** The fault of anything but a regular file, such as a pipe or a device, which may never end; null for a regular file. */
export function irregularFile(facts: Stats): Problem | null {
  const reason = { en: 'it is not a regular file', zh: '不是普通文件' };
  return facts.isFile() ? null : importFault('file-unreadable', { reason });
}
