import { bytesOfText } from './bytes-of';

/** Values by key, which may be evicted at any time. */
export interface BoundedCache<Key extends string | object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

/**
 * Several caches that together keep at most `bytes` bytes of the most recently used values. Used values are young; when the young fill half
 * of the bytes, all old values, unused since the last time, are evicted, and the young become old. So a look-up costs no more than in a map,
 * and frequently used values are kept.
 */
export class BoundedMemory {
  #bound: number;
  #young = 0;
  #old = 0;
  readonly #caches: Generations<string | object, unknown>[] = [];

  constructor(bytes: number) {
    this.#bound = bytes;
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.#young + this.#old;
  }

  /** Maximum bytes. */
  get bound(): number {
    return this.#bound;
  }

  /** Changes the maximum bytes. */
  limit(bytes: number): void {
    this.#bound = bytes;
    while (this.bytes > bytes) this.#age();
  }

  /**
   * A cache whose values are measured by `bytesOf`; string keys are counted too. A value larger than the share `largest` of the bytes (at most
   * a half) is not cached, because it would evict too much.
   */
  cache<Key extends string | object, Value>(
    bytesOf: (value: Value) => number,
    largest = 1 / 8,
  ): BoundedCache<Key, Value> {
    const generations: Generations<Key, Value> = { young: new Map(), old: new Map() };
    this.#caches.push(generations as unknown as Generations<string | object, unknown>);
    return {
      get: (key) => {
        const entry = generations.young.get(key);
        return entry === undefined ? this.#rejuvenate(generations, key) : entry.value;
      },
      set: (key, value) => {
        this.#remove(generations, key);
        const bytes = entryBytes + (typeof key === 'string' ? bytesOfText(key) : 0) + bytesOf(value);
        if (bytes <= this.#bound * largest) this.#add(generations, key, { value, bytes });
      },
      delete: (key) => this.#remove(generations, key),
    };
  }

  #rejuvenate<Key extends string | object, Value>(generations: Generations<Key, Value>, key: Key): Value | undefined {
    const entry = generations.old.get(key);
    if (entry === undefined) return undefined;
    generations.old.delete(key);
    this.#old -= entry.bytes;
    this.#add(generations, key, entry);
    return entry.value;
  }

  #add<Key extends string | object, Value>(generations: Generations<Key, Value>, key: Key, entry: Entry<Value>): void {
    if (this.#young + entry.bytes > this.#bound / 2) this.#age();
    generations.young.set(key, entry);
    this.#young += entry.bytes;
  }

  #remove<Key extends string | object, Value>(generations: Generations<Key, Value>, key: Key): void {
    this.#young -= generations.young.get(key)?.bytes ?? 0;
    this.#old -= generations.old.get(key)?.bytes ?? 0;
    generations.young.delete(key);
    generations.old.delete(key);
  }

  #age(): void {
    for (const cache of this.#caches) {
      cache.old = cache.young;
      cache.young = new Map();
    }
    this.#old = this.#young;
    this.#young = 0;
  }
}

interface Entry<Value> {
  value: Value;
  bytes: number;
}

interface Generations<Key, Value> {
  young: Map<Key, Entry<Value>>;
  old: Map<Key, Entry<Value>>;
}

/** A map entry, its object, and its share of the map's free space. */
const entryBytes = 100;
