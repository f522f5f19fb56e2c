import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@/lib/kernel/ids';
import { projectFolder } from '@/lib/kernel/project-folder';
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
