import { join } from 'node:path';
import type { Environment } from '@/lib/kernel/env';

/** The database that this process uses, and its location. */
export type Engine =
  | {
      kind: 'sqlite';
      file: string;
      /** Changes are refused. */
      readOnly?: boolean;
    }
  | { kind: 'postgresql'; url: string };

/** PostgreSQL when DATABASE_URL is set, else the SQLite file in DATA_DIR. */
export function chooseEngine(environment: Pick<Environment, 'databaseUrl' | 'dataDir'>): Engine {
  return environment.databaseUrl
    ? { kind: 'postgresql', url: environment.databaseUrl }
    : { kind: 'sqlite', file: join(environment.dataDir, 'scholium.db') };
}
