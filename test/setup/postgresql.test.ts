import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('a process that used the PostgreSQL of the tests ends with its own status', { timeout: 60_000 }, () => {
  const program = `import { startPostgresql } from '@/test/setup/postgresql';
    const server = await startPostgresql();
    await server.stop();
    process.exitCode = 3;`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([3, '']);
});
