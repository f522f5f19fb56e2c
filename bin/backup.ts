import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { mediaFolder } from '@/lib/media/media-folder';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { CommandError, withSite } from './with-site';

/** `scholium backup FILE`: writes database and media to one archive, even while the server runs. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'archive to write, for example scholium.tar.gz')
    .option('--json', 'print one JSON object')
    .description('write database and media to one archive (SQLite)')
    .action((file: string, { json }: { json?: boolean }) =>
      withSite(async (_environment, engine) => {
        const target = resolve(file);
        if (engine.kind !== 'sqlite')
          throw new CommandError('This site uses PostgreSQL: back it up with pg_dump, and copy DATA_DIR/media.');
        if (existsSync(target)) throw new CommandError(`${target} already exists; a backup never overwrites a file.`);
        const result = await writeBackup({ databaseFile: engine.file, mediaFolder: mediaFolder() }, target);
        process.stdout.write(
          `${json ? JSON.stringify({ file: target, ...result }) : `${target}: ${result.files} files, ${result.bytes} bytes`}\n`,
        );
      }),
    );
}
