import { posix } from 'node:path';

/** A file of the imported folder that a text refers to: its path in the folder, and what follows the name (`?...`, `#...`). */
export interface FileAddress {
  path: string;
  fragment: string;
}

/** The file in the imported folder to which an address in the text of the file `from` refers; null for a web address or one outside the folder. */
export function fileAddress(from: string, address: string): FileAddress | null {
  if (address === '' || /^([a-z][a-z\d+.-]*:|\/|#|\?)/i.test(address)) return null;
  const [, name = '', fragment = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const path = posix.normalize(posix.join(posix.dirname(from), decoded(name)));
  return path === '..' || path.startsWith('../') || path.includes('\0') ? null : { path, fragment };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
