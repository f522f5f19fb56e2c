import type { SaveBackend } from './save-state';

type Snapshot = Parameters<SaveBackend['keep']>[0];
type Task = () => Promise<void>;

/**
 * Milliseconds. The copy is written this long after the last key, and during steady typing no later than `maxDelayMs` after the first
 * key that it lacks. The rest of a second is a reserve for a busy tab and a slow disk: text typed a second ago is never lost.
 */
const writeDelayMs = 300;
const maxDelayMs = 500;

/** The copy of unsaved text on this device: written soon after each key, and deleted when the server has everything. */
export class LocalCopy {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnkept: number | null = null;
  #queue: Promise<void> = Promise.resolve();
  #lastTask: Task | null = null;
  #isKept = false;

  constructor(private readonly backend: Pick<SaveBackend, 'keep' | 'forget'>) {}

  /** Whether the last write succeeded. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Writes the copy soon; a later call replaces an earlier one, without delaying the write indefinitely. */
  note(snapshot: Snapshot): void {
    this.#firstUnkept ??= Date.now();
    const wait = Math.min(writeDelayMs, Math.max(0, this.#firstUnkept + maxDelayMs - Date.now()));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#firstUnkept = null;
      // If the disk is slower than typing, only the newest of the waiting copies is written.
      const task: Task = async () => (task === this.#lastTask ? this.#keep(snapshot) : undefined);
      void this.#enqueue(task);
    }, wait);
  }

  /** Writes the copy now, after a write in progress. Never rejects: see `isKept`. */
  write(snapshot: Snapshot): Promise<void> {
    this.#stopWaiting();
    return this.#enqueue(() => this.#keep(snapshot));
  }

  /** Deletes the copy, after a write in progress. */
  clear(): void {
    this.#stopWaiting();
    void this.#enqueue(() => this.backend.forget());
  }

  async #keep(snapshot: Snapshot): Promise<void> {
    await this.backend.keep(snapshot);
    this.#isKept = true;
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#firstUnkept = null;
  }

  #enqueue(task: Task): Promise<void> {
    this.#lastTask = task;
    this.#queue = this.#queue.then(task).catch(() => {
      this.#isKept = false;
    });
    return this.#queue;
  }
}
