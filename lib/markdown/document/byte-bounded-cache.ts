/** Keeps the values used last, up to a total size in characters. An entry above an eighth of the bound is not kept. */
export class ByteBoundedCache<Value> {
  readonly #entries = new Map<string, { value: Value; size: number }>();
  readonly #bound: number;
  #size = 0;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // The order matters when something has to go only; before, keeping it would cost more than the look-up.
    if (this.#size * 2 < this.#bound) return entry.value;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value whose own size is `valueSize` characters. */
  set(key: string, value: Value, valueSize: number): void {
    const size = key.length + valueSize;
    if (size > this.#bound / 8) return;
    this.#remove(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#bound) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
