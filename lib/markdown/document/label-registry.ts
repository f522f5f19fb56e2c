import type { Label } from '../rendering';

/** A label as declared in the source, before its target has an anchor. `shown` is how references to it read. */
export interface DeclaredLabel {
  name: string;
  kind: Label['kind'];
  text: string;
  line: number;
  shown?: string;
}

/** A label with its anchor. */
export interface SettledLabel extends Label {
  shown: string;
}

/** The labels of one document: first declared with the place of their target, then settled with an anchor. */
export class LabelRegistry {
  readonly #declared = new Map<string, DeclaredLabel>();
  readonly #pending = new Map<number, DeclaredLabel[]>();
  readonly #settled = new Map<string, SettledLabel>();

  /** Declares a label for the node that starts at `offset`. False when the name is taken. */
  declare(offset: number, label: DeclaredLabel): boolean {
    if (this.#declared.has(label.name)) return false;
    this.#declared.set(label.name, label);
    this.#pending.set(offset, [...(this.#pending.get(offset) ?? []), label]);
    return true;
  }

  declared(name: string): DeclaredLabel | undefined {
    return this.#declared.get(name);
  }

  /** Takes out the labels that wait for the node at `offset`. */
  takePending(offset: number | undefined): DeclaredLabel[] {
    if (offset === undefined) return [];
    const labels = this.#pending.get(offset) ?? [];
    this.#pending.delete(offset);
    return labels;
  }

  /** Gives a label its anchor. A name that is settled already keeps its first anchor. */
  settle(label: SettledLabel): void {
    if (!this.#settled.has(label.id)) this.#settled.set(label.id, label);
  }

  find(name: string): SettledLabel | undefined {
    return this.#settled.get(name);
  }

  /** All settled labels in the order of the source. */
  all(): Label[] {
    return [...this.#settled.values()]
      .sort((one, other) => one.line - other.line)
      .map(({ id, anchor, kind, text, number, line }) => ({ id, anchor, kind, text, number, line }));
  }
}
