import type { PreviewAnswer, PreviewRequest } from './preview-message';

/** The part of a Worker that the client uses. */
export interface PreviewWorker {
  postMessage(request: PreviewRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PreviewAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Rendered = Extract<PreviewAnswer, { kind: 'rendered' }>;

export interface PreviewListener {
  /** A patch to apply, in the order of calls. `isNewest` is false while a later source waits to be rendered. */
  onRendered(answer: Rendered, isNewest: boolean): void;
  /** The next patch replaces everything that is shown. */
  onReset(): void;
  /** The rendering takes so long that the person should be notified. */
  onLate(): void;
  /** This source cannot be rendered; the shown page is kept. Null: it takes too long. */
  onFailed(message: string | null): void;
}

/** Milliseconds after a key before a rendering starts: none, because only changes are rendered and the worker uses the newest text. */
const renderDelayMs = 0;
/** Milliseconds after which the author is notified that a rendering is late. */
const lateAfterMs = 1_000;
/** Milliseconds before its worker is replaced; longer after a failure, because a slow device needs more time without a cache. */
const workerTimeoutMs = 20_000;
const maxWorkerTimeoutMs = 40_000;

/** Keeps one worker busy with the newest source. A hanging worker is replaced, and its source is not tried again. */
export class PreviewClient {
  #worker: PreviewWorker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #workerTimeoutMs = workerTimeoutMs;
  #lastId = 0;
  #unanswered: PreviewRequest | null = null;

  constructor(
    private readonly startWorker: () => PreviewWorker,
    private readonly listener: PreviewListener,
  ) {}

  /** Requests a rendering soon; an earlier request that has not started is dropped. */
  request(source: Omit<PreviewRequest, 'id'>, immediately = false): void {
    clearTimeout(this.#timer);
    this.#lastId += 1;
    const request = { ...source, id: this.#lastId };
    this.#timer = setTimeout(() => this.#send(request), immediately ? 0 : renderDelayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#end();
  }

  #send(request: PreviewRequest): void {
    this.#worker ??= this.#start();
    const wasIdle = this.#unanswered === null;
    this.#unanswered = request;
    this.#worker.postMessage(request);
    if (wasIdle) this.#watch();
  }

  #start(): PreviewWorker {
    const worker = this.startWorker();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => this.#replace(event.message);
    return worker;
  }

  #watch(): void {
    this.#stopWatching();
    this.#late = setTimeout(() => this.listener.onLate(), lateAfterMs);
    this.#watchdog = setTimeout(() => this.#replace(null), this.#workerTimeoutMs);
  }

  #stopWatching(): void {
    clearTimeout(this.#late);
    clearTimeout(this.#watchdog);
  }

  #receive(answer: PreviewAnswer): void {
    this.#stopWatching();
    this.#workerTimeoutMs = workerTimeoutMs;
    if (this.#unanswered?.id === answer.id) this.#unanswered = null;
    else this.#watch();
    if (answer.kind === 'rendered') this.listener.onRendered(answer, answer.id === this.#lastId);
    else this.listener.onFailed(answer.message);
  }

  #end(): void {
    this.#stopWatching();
    this.#worker?.terminate();
    this.#worker = null;
    this.#unanswered = null;
  }

  /** Ends the worker; the next request starts a new one. */
  #replace(reason: string | null): void {
    this.#end();
    this.#workerTimeoutMs = maxWorkerTimeoutMs;
    this.listener.onReset();
    this.listener.onFailed(reason);
  }
}
