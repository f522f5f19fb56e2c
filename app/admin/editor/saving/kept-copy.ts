import type { SaveBackend } from './save-state';

type Snapshot = Parameters<SaveBackend['keep']>[0];

/** Milliseconds between a key and the writing of the copy. */
const noteDelay = 300;

/** The copy of unsaved text on this device: written soon after each key, and deleted when the server has everything. */
export class KeptCopy {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #isKept = false;

  constructor(private readonly backend: Pick<SaveBackend, 'keep' | 'forget'>) {}

  /** Whether what was last written could be. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Writes the copy soon; a later call takes the place of an earlier one. */
  note(snapshot: Snapshot): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(snapshot), noteDelay);
  }

  /** Writes the copy now, after what is being written. Never rejects: see `isKept`. */
  write(snapshot: Snapshot): Promise<void> {
    clearTimeout(this.#timer);
    return this.#enqueue(async () => {
      await this.backend.keep(snapshot);
      this.#isKept = true;
    });
  }

  /** Deletes the copy, after what is being written. */
  clear(): void {
    clearTimeout(this.#timer);
    void this.#enqueue(() => this.backend.forget());
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task).catch(() => {
      this.#isKept = false;
    });
    return this.#queue;
  }
}
