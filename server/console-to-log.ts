import { format } from 'node:util';
import { log } from '@/lib/kernel/log';
import { isClientsFault } from './clients-fault';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Writes what libraries say by the console, and Node's own warnings, into the log: whoever reads it gets nothing but JSON. What a client
 * did wrong is no error of the site, and comes without the way to it through Next, so that nobody can fill the log with such.
 */
export function sendConsoleToLog(): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, (typeof levels)[keyof typeof levels]][]) {
    console[name] = (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error);
      const text = format(...said.filter((one) => one !== err)).trim();
      if (isClientsFault()) log().info({ reason: err?.message ?? text }, 'an action could not be read or was refused');
      else log()[level](err === undefined ? {} : { err }, text === '' ? 'said by a library' : text);
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log().warn({ err: warning }, 'a warning of Node'));
}
