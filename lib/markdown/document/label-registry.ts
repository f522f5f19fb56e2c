import type { Label } from '../rendering';

/** A label whose element is known by the offset of its node, until that element has got its anchor. */
export interface PendingLabel {
  name: string;
  kind: Label['kind'];
  text: string;
  line: number;
}

/** The labels of one document: first declared with the place of their target, then settled with an anchor. */
export class LabelRegistry {
  readonly #pending = new Map<number, PendingLabel[]>();
  readonly #names = new Set<string>();
  readonly #settled = new Map<string, Label>();

  /** Declares a label for the node that starts at `offset`. False when the name is taken. */
  declare(offset: number, label: PendingLabel): boolean {
    if (this.#names.has(label.name)) return false;
    this.#names.add(label.name);
    this.#pending.set(offset, [...(this.#pending.get(offset) ?? []), label]);
    return true;
  }

  /** Takes out the labels that wait for the node at `offset`. */
  takePending(offset: number | undefined): PendingLabel[] {
    if (offset === undefined) return [];
    const labels = this.#pending.get(offset) ?? [];
    this.#pending.delete(offset);
    return labels;
  }

  /** Gives a label its anchor. A name that is settled already keeps its first anchor. */
  settle(label: Label): void {
    if (!this.#settled.has(label.id)) this.#settled.set(label.id, label);
  }

  find(name: string): Label | undefined {
    return this.#settled.get(name);
  }

  /** All settled labels in the order of the source. */
  all(): Label[] {
    return [...this.#settled.values()].sort((one, other) => one.line - other.line);
  }
}
