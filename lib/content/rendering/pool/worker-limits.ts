/** What a worker thread is held to. */
export interface WorkerLimits {
  /** Most seconds for one document, counted from when a worker that is ready begins it. */
  seconds: number;
  /** Most megabytes of the worker's JavaScript heap, what it keeps between documents included. */
  memoryMb: number;
  /** Most bytes that the engine keeps between documents, by default what it keeps where nobody says (see `engineMemory`). */
  cacheBytes?: number;
  /** Seconds without a document after which a thread ends, 60 by default. */
  idleSeconds?: number;
}
