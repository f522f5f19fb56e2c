import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@/lib/kernel/ids';
import type { Engine } from './engine';

export interface Migration {
  /** `20261123155900_initial` */
  name: string;
  sql: string;
  /** SHA-256 of the file, as Prisma records it. */
  checksum: string;
}

/** The migrations of an engine in the order of their names. */
export function readMigrations(kind: Engine['kind']): Migration[] {
  const folder = join(projectFolder(), 'prisma', 'migrations', kind);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: sha256(sql) };
    });
}

/** The folder of package.json, from the source tree as from the bundle in build/. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'prisma', 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('prisma/migrations is missing beside the program.');
    folder = parent;
  }
  return folder;
}
