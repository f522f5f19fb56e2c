#!/usr/bin/env node
// Plain Node: brings the bundle up to date (a moment when nothing changed), then hands over to it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const prepare = fileURLToPath(new URL('../server/prepare.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [prepare, 'bundle'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
await import('../build/cli.js');
