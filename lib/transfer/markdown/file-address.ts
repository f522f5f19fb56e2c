import { posix } from 'node:path';

/** A file of the imported folder as a text addresses it: its path there, and what follows the name (`?...`, `#...`). */
export interface FileAddress {
  path: string;
  fragment: string;
}

/** What the address in the text of the file `from` means in the imported folder; null for an address of the web or one that leaves the folder. */
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
