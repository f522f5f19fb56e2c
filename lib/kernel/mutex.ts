/** Mutual exclusion in first-come order. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn and returns the function that ends it; calling that twice does nothing. */
  async acquire(): Promise<() => void> {
    const previous = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await previous;
    return release;
  }

  /** Runs `work` in its turn, alone. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
