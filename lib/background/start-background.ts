import { pruneAccounts } from '@/lib/accounts/prune-accounts';
import { log } from '@/lib/kernel/log';
import { planRerendering } from './rerender-site';
import { runDueJobs } from './run-due-jobs';

interface Task {
  name: string;
  everyMs: number;
  /** `signal` requests that it ends soon. */
  run: (signal: AbortSignal) => Promise<unknown>;
}

const tasks: Task[] = [
  { name: 'jobs', everyMs: 1_000, run: (signal) => runDueJobs('prompt', signal) },
  { name: 'following', everyMs: 1_000, run: (signal) => runDueJobs('following', signal) },
  { name: 'rendering', everyMs: 1_000, run: (signal) => runDueJobs('rendering', signal) },
  { name: 'plan', everyMs: 3_600_000, run: planRerendering },
  { name: 'prune', everyMs: 3_600_000, run: pruneAccounts },
];

/**
 * Starts the background work of this process. Returns a function that stops it, which waits for running tasks.
 * A failed task is logged and tried again at its next turn.
 */
export function startBackground(): () => Promise<void> {
  const loops = tasks.map(startLoop);
  return async () => {
    await Promise.all(loops.map((stop) => stop()));
  };
}

function startLoop(task: Task): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = task
      .run(stop.signal)
      .catch((error: unknown) => log().error({ err: error, task: task.name }, 'background task failed'))
      .then(() => {
        if (!stop.signal.aborted) timer = setTimeout(turn, task.everyMs);
      });
  };
  turn();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await running;
  };
}
