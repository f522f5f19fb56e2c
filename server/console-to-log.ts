import { format } from 'node:util';
import { log } from '@/lib/kernel/log';
import { isClientError } from './client-error';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Writes the console output of libraries and Node's warnings to the log, so that it consists of JSON only. Mistakes of clients are not
 * errors of the site: they are logged without the stack trace through Next, so that nobody can fill the log with them.
 */
export function sendConsoleToLog(): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, (typeof levels)[keyof typeof levels]][]) {
    console[name] = (...values: unknown[]) => {
      const err = values.find((value) => value instanceof Error);
      const text = format(...values.filter((value) => value !== err)).trim();
      if (isClientError()) log().info({ reason: err?.message ?? text }, 'an action could not be read or was refused');
      else log()[level](err === undefined ? {} : { err }, text === '' ? 'said by a library' : text);
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log().warn({ err: warning }, 'a warning of Node'));
}
