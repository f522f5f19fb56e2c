/** The limits of a worker thread. */
export interface WorkerLimits {
  /** Maximum seconds for one document, counted from when a ready worker begins it. */
  seconds: number;
  /** Maximum megabytes of the worker's JavaScript heap, including its caches. */
  memoryMb: number;
  /** Maximum bytes of the engine's caches; for the default see `engineMemory`. */
  cacheBytes?: number;
  /** Seconds without a document after which a thread ends, 60 by default. */
  idleSeconds?: number;
}
