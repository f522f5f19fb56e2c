import { resolve } from 'node:path';
import type { Command } from 'commander';
import { chooseEngine } from '@/lib/db/engine';
import { BackupError } from '@/lib/transfer/backup/backup-error';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { prepareDataFolder } from '@/server/data-folder';
import { lockInstance } from '@/server/instance-lock';
import { CommandError, commandEnvironment } from './with-site';

/** `scholium restore FILE`: replaces the site with a backup; the replaced database is kept. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'archive written by scholium backup')
    .option('--json', 'print one JSON object')
    .description('replace this site with a backup (SQLite; stop the server first)')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const environment = commandEnvironment();
      if (chooseEngine(environment).kind !== 'sqlite')
        throw new CommandError('This site uses PostgreSQL: restore it with pg_restore.');
      await prepareDataFolder(environment.dataDir);
      const release = lockInstance(environment.dataDir);
      try {
        const result = await readBackup(resolve(file), environment.dataDir);
        process.stdout.write(
          `${json ? JSON.stringify(result) : `Restored ${result.files} files.${result.kept === null ? '' : ` The previous database: ${result.kept}`}`}\n`,
        );
      } catch (error) {
        throw error instanceof BackupError ? new CommandError(error.message) : error;
      } finally {
        release();
      }
    });
}
