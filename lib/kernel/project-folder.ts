import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json and prisma/, found from the source tree, the bundle in build/, and Next's bundle of the pages. */
export function projectFolder(): string {
  for (const start of [process.cwd(), dirname(fileURLToPath(import.meta.url))]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'prisma', 'migrations'))) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error('The folder prisma/ of the program is missing.');
}
