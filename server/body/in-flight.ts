/** Counts what is going on by key, at most `most` of each at once. */
export class InFlight {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts one more of `key` and returns the function that ends it; null when there are too many. */
  enter(key: string): (() => void) | null {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.most) return null;
    this.counts.set(key, count + 1);
    return () => this.leave(key);
  }

  private leave(key: string): void {
    const left = (this.counts.get(key) ?? 1) - 1;
    if (left === 0) this.counts.delete(key);
    else this.counts.set(key, left);
  }
}
