import { type Logger, pino } from 'pino';
import { processState, registerProcessState } from './process-state';

export type Log = Logger;

/** Creates the process's log: one JSON object per line on standard error, secrets redacted. `level` is a pino level or `silent`. */
export function openLog(level: string): Log {
  const log = pino(
    { level, base: null, redact: ['password', 'token', 'secret', '*.password', '*.token', 'req.headers.cookie'] },
    pino.destination({ dest: 2, sync: true }),
  );
  registerProcessState('log', log);
  return log;
}

/** The process's log; throws before `openLog`. */
export function log(): Log {
  return processState<Log>('log');
}
