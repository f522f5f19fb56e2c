import type { SaveBackend } from './save-state';

type Snapshot = Parameters<SaveBackend['keep']>[0];
type Task = () => Promise<void>;

/**
 * Milliseconds. The copy is written this long after the last key, and while keys keep coming no later than `longestDelayMs` after the first
 * that it lacks. What is left of a second is for a busy tab and a slow disk: nothing is lost that was typed a second ago.
 */
const keepDelayMs = 300;
const longestDelayMs = 500;

/** The copy of unsaved text on this device: written soon after each key, and deleted when the server has everything. */
export class KeptCopy {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnkept: number | null = null;
  #queue: Promise<void> = Promise.resolve();
  #lastTask: Task | null = null;
  #isKept = false;

  constructor(private readonly backend: Pick<SaveBackend, 'keep' | 'forget'>) {}

  /** Whether what was last written could be. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Writes the copy soon; a later call takes the place of an earlier one, and does not put the writing off for ever. */
  note(snapshot: Snapshot): void {
    this.#firstUnkept ??= Date.now();
    const wait = Math.min(keepDelayMs, Math.max(0, this.#firstUnkept + longestDelayMs - Date.now()));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#firstUnkept = null;
      // On a disk that is slower than the keys, only the newest of the copies that wait is written.
      const task: Task = async () => (task === this.#lastTask ? this.#keep(snapshot) : undefined);
      void this.#enqueue(task);
    }, wait);
  }

  /** Writes the copy now, after what is being written. Never rejects: see `isKept`. */
  write(snapshot: Snapshot): Promise<void> {
    this.#stopWaiting();
    return this.#enqueue(() => this.#keep(snapshot));
  }

  /** Deletes the copy, after what is being written. */
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
