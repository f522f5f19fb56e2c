import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory. */
export interface SmallDisk {
  folder: string;
  /** Mounts it anew without or with the right to write. */
  setWritable(isWritable: boolean): void;
  remove(): void;
}

/** Whether this user may mount disks (as root outside most containers). */
export const canMount = process.platform === 'linux' && tryToMount();

/** A disk of `megabytes`. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-disk-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  return {
    folder,
    setWritable: (isWritable) => run('mount', '-o', `remount,${isWritable ? 'rw' : 'ro'}`, folder),
    remove: () => {
      run('umount', '--lazy', folder);
      rmdirSync(folder);
    },
  };
}

function run(command: string, ...parameters: string[]): void {
  const { status, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${stderr}`);
}

function tryToMount(): boolean {
  try {
    mountSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}
