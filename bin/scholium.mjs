#!/usr/bin/env node
// Plain Node: brings the bundle up to date (a moment when nothing changed), then runs it in a process that is held to little memory,
// since a command may run beside a server for as long as a folder is large.
import { spawn, spawnSync } from 'node:child_process';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
// A heap grows by a seventh of what is in use before it is collected, not by several times of it, and space for new objects stays small.
const flags = ['--heap-growing-percent=15', '--max-semi-space-size=4'];
// glibc gives freed memory back, and keeps no free space for each thread.
const settings = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

const { status } = spawnSync(process.execPath, [at('../server/prepare.mjs'), 'bundle'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const command = spawn(process.execPath, [...flags, at('../build/cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...settings, ...process.env },
});
// What is sent to this process alone is passed on; Ctrl-C at a terminal reaches both. The command decides when it ends.
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
