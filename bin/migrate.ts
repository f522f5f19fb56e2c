import type { Command } from 'commander';
import { chooseEngine } from '@/lib/db/engine';
import { migrateDatabase } from '@/lib/db/migrate';
import { prepareDataFolder, refuseLostDatabase } from '@/server/data-folder';
import { commandEnvironment } from './with-site';

/** `scholium migrate`: updates the database to the current schema, as every start of the server does. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('update the database to the current schema')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const environment = commandEnvironment();
      const engine = chooseEngine(environment);
      await prepareDataFolder(environment.dataDir);
      refuseLostDatabase(engine, environment.dataDir);
      const applied = await migrateDatabase(engine);
      const words = applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`;
      process.stdout.write(`${json ? JSON.stringify({ applied }) : words}\n`);
    });
}
