import { Worker } from 'node:worker_threads';
import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderAnswer, RenderRequest, RenderWorkerData } from './render-messages';
import type { WorkerLimits } from './worker-limits';

/** How a request ended. After any outcome except `rendered` and `failed` the thread has ended. */
export type Outcome =
  | { kind: 'rendered'; rendering: Rendering }
  | { kind: 'failed'; error: unknown }
  | { kind: 'too-long' }
  | { kind: 'too-large' }
  | { kind: 'ended'; error: Error };

/** Notifies the owner of a thread that it can accept requests, and that it has ended. */
export interface ThreadListener {
  onReady(thread: RenderThread): void;
  onEnd(thread: RenderThread, error: Error): void;
}

/** Megabytes for new objects: rendering creates many short-lived ones. Less means more copying, more means more memory per thread. */
const youngGenerationMb = 16;

/** An idle thread uses tens of megabytes. After this time the next document can wait the 0.2 s that a new thread takes to start. */
const defaultIdleSeconds = 60;

/** A worker thread that renders one document at a time within limits. It keeps the process alive only while it renders. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #limits: WorkerLimits;
  readonly #listener: ThreadListener;
  #settle: ((outcome: Outcome) => void) | null = null;
  #idleTimer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** Starts a thread that runs the bundled program `file`, without access to this process's environment. */
  constructor(file: string, limits: WorkerLimits, listener: ThreadListener) {
    this.#limits = limits;
    this.#listener = listener;
    this.#worker = new Worker(file, {
      env: {},
      execArgv: [],
      workerData: { cacheBytes: limits.cacheBytes } satisfies RenderWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: youngGenerationMb },
    });
    this.#worker.on('message', (answer: RenderAnswer) => this.#receive(answer));
    this.#worker.on('messageerror', (error) => this.#end({ kind: 'ended', error }, error));
    this.#worker.on('error', (error) => this.#end(outcomeOf(error), error));
    this.#worker.on('exit', (status) => {
      const error = new Error(`A rendering thread exited unexpectedly with status ${status}.`);
      this.#end({ kind: 'ended', error }, error);
    });
  }

  /** Renders one document; the thread must be ready and idle. Never rejects. */
  render(request: RenderRequest): Promise<Outcome> {
    clearTimeout(this.#idleTimer);
    this.#worker.ref();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#end({ kind: 'too-long' }, new Error('A rendering took too long.'));
      }, this.#limits.seconds * 1_000);
      this.#settle = (outcome) => {
        clearTimeout(timer);
        this.#settle = null;
        // Node delivers a thread's messages as long as there are any. If the next request were sent, and answered, during delivery,
        // no other event would be handled until a whole site is rendered.
        setImmediate(resolve, outcome);
      };
      this.#worker.postMessage(request);
    });
  }

  /** Allows the process to exit, and ends the thread after `idleSeconds` without a request. */
  rest(): void {
    this.#worker.unref();
    const { idleSeconds = defaultIdleSeconds } = this.#limits;
    this.#idleTimer = setTimeout(() => void this.stop(), idleSeconds * 1_000).unref();
  }

  /** Ends the thread at once; the outcome of a document being rendered is `ended`. */
  async stop(): Promise<void> {
    const error = new Error('The rendering threads were stopped.');
    this.#end({ kind: 'ended', error }, error);
    await this.#worker.terminate();
  }

  #receive(answer: RenderAnswer): void {
    if (this.#isOver) return;
    if (answer.kind === 'ready') this.#listener.onReady(this);
    else this.#settle?.(answer);
  }

  #end(outcome: Outcome, error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#idleTimer);
    // Interrupts the thread anywhere, even in endless loops and regular expressions.
    void this.#worker.terminate();
    this.#listener.onEnd(this, error);
    this.#settle?.(outcome);
  }
}

function outcomeOf(error: Error): Outcome {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'too-large' } : { kind: 'ended', error };
}
