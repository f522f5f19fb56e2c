#!/usr/bin/env node
// Plain Node: brings the bundle up to date (quick if nothing changed), then runs it in a process with a small heap, because a command
// may run for a long time next to a server.
import { spawn, spawnSync } from 'node:child_process';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
// The heap grows by about a seventh, not to a multiple, before it is collected, and the space for new objects stays small.
const flags = ['--heap-growing-percent=15', '--max-semi-space-size=4'];
// glibc returns freed memory, and keeps at most two arenas instead of several per core.
const settings = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

const { status } = spawnSync(process.execPath, [at('../server/prepare.mjs'), 'bundle'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const command = spawn(process.execPath, [...flags, at('../build/cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...settings, ...process.env },
});
// Passes on signals sent to this process alone; Ctrl-C at a terminal reaches both. The command decides when it ends.
const atTerminal = [0, 1, 2].some(isatty);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !atTerminal) command.kill(signal);
  });
command.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
